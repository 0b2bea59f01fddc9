import { exponentOf, refuse, type PriceListChange, type RequestFault, type Reply } from '@app/contracts';
import { formatDecimal } from '@app/money';
import type { EntityManager } from 'typeorm';
import { findSuppliers, updatePriceListVersion } from '../party/supplier.repository.js';
import { beginChange, compareList, saveChange, type ListChange } from './price-list-change.repository.js';
import { dropStaged, findFaults, type ImportKey, type LineFault } from './staging.repository.js';

export interface ChangeRequest extends ImportKey {
  /** The list's version that the caller has read. */
  expectedVersion?: number;
  removed: ListChange['removed'];
  dryRun: boolean;
  clock: () => Date;
  /** Where a fault stands in what the caller sent. */
  place(fault: LineFault): Pick<RequestFault, 'line' | 'pointer'>;
  /** Faults that show only against the list as it is. */
  furtherFaults?(now: Date): Promise<RequestFault[]>;
}

/**
 * Compares staged entries with a supplier's list and, unless it is a dry run, makes them the list. Changes of one
 * list follow one another; the staged rows are gone afterwards.
 * @returns what changed, or the refusal `supplier-not-found`, `version-mismatch` or `price-list-invalid`
 */
export async function changePriceList(
  manager: EntityManager,
  request: ChangeRequest,
): Promise<Reply<PriceListChange>> {
  await beginChange(manager, request.supplierId);
  const reply = await judgeAndSave(manager, request);
  await dropStaged(manager, request);
  return reply;
}

async function judgeAndSave(manager: EntityManager, request: ChangeRequest): Promise<Reply<PriceListChange>> {
  const { supplierId, expectedVersion, dryRun } = request;
  const supplier = (await findSuppliers(manager, [supplierId])).get(supplierId);
  if (!supplier) return refuse('supplier-not-found');
  const { currency, priceListVersion: current } = supplier;
  if (expectedVersion !== undefined && expectedVersion !== current) {
    return refuse('version-mismatch', { version: current });
  }
  const now = notBefore(supplier.priceListChangedAt, request.clock());
  const faulty = await faultsOf(manager, request, now);
  if (faulty) return refuse('price-list-invalid', faulty);

  const change = { ...request, now };
  const { changes, ...counts } = await compareList(manager, change);
  const differs = counts.added + counts.changed + counts.removed > 0;
  const version = differs ? current + 1 : current;
  if (differs && !dryRun) {
    await saveChange(manager, change, version);
    await updatePriceListVersion(manager, { id: supplierId, version, at: now });
  }
  const price = (value: string | null) => value && formatDecimal(value, exponentOf(currency));
  const shown = changes.map((each) => ({
    ...each,
    oldUnitPrice: price(each.oldUnitPrice),
    newUnitPrice: price(each.newUnitPrice),
  }));
  return { result: { version, ...counts, changes: shown } };
}

/** A clock that was set back must not let a change take effect before the one that it follows. */
const notBefore = (last: Date | null, now: Date) => (last && last > now ? last : now);

async function faultsOf(
  manager: EntityManager,
  request: ChangeRequest,
  now: Date,
): Promise<{ errors: RequestFault[]; errorCount: number } | undefined> {
  const { faults, count } = await findFaults(manager, request, now);
  const further = (await request.furtherFaults?.(now)) ?? [];
  if (count + further.length === 0) return undefined;
  const errors = faults.map((fault) => ({
    ...request.place(fault),
    code: fault.code,
    detail: fault.detail,
  }));
  return { errors: [...errors, ...further], errorCount: count + further.length };
}
