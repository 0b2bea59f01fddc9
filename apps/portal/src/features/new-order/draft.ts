import { isAmbiguous, isQuantity, toDecimal } from '@/lib/decimal-input';
import { sumOf } from '@/lib/exact-amount';
import type { MessageId } from '@/i18n/messages';
import type { components } from '@app/api-client/schema';
import type { Order, Supplier } from '@/api/types';

export interface DraftLine {
  key: string;
  /** Number, name or free text, as it stands in the field. */
  item: string;
  /** Set where the item was chosen from the supplier's list. */
  sku: string | null;
  name: string | null;
  unitPrice: string | null;
  baseQuantity: string | null;
  quantity: string;
  unitCode: string;
  /** The unit that the list's unit has replaced, where the buyer has to be told. */
  replacedUnit: string | null;
}

const DEFAULT_UNIT = 'EA';

export interface Draft {
  /** Names the one order that comes of it: its idempotency key. */
  id: string;
  /** What it was begun from, such as a copied order; null for an empty one. */
  origin: string | null;
  supplierId: string | null;
  lines: DraftLine[];
  reference: string;
  deliveryDate: string;
  deliveryAddress: string;
  note: string;
}

/** What a line knows of an article; none of it holds for another supplier's list. */
export const NO_ARTICLE = { sku: null, name: null, unitPrice: null, baseQuantity: null, replacedUnit: null };

/** Whether somebody chose the unit: of a line that was begun just now it is a proposal. */
export const isUnitMeant = ({ sku, unitCode }: DraftLine): boolean =>
  sku !== null || unitCode !== DEFAULT_UNIT;

/** Texts by JSON Pointer, as the API names fields. */
export type Faults = Partial<Record<string, MessageId>>;

export const emptyLine = (): DraftLine => ({
  key: crypto.randomUUID(),
  item: '',
  ...NO_ARTICLE,
  quantity: '1',
  unitCode: DEFAULT_UNIT,
});

export const emptyDraft = (): Draft => ({
  id: crypto.randomUUID(),
  origin: null,
  supplierId: null,
  lines: [emptyLine()],
  reference: '',
  deliveryDate: '',
  deliveryAddress: '',
  note: '',
});

/** Whether nothing would be lost with it. A supplier alone is quickly chosen again. */
export const isEmpty = ({ lines, reference, deliveryDate, deliveryAddress, note }: Draft): boolean =>
  [...lines.map(({ item }) => item), reference, deliveryDate, deliveryAddress, note].every(
    (text) => text.trim() === '',
  );

export const draftFor = (supplierId: string): Draft => ({
  ...emptyDraft(),
  origin: `supplier ${supplierId}`,
  supplierId,
});

/** What was typed stays, to be sought in the other supplier's list. */
export const withSupplier = (draft: Draft, supplierId: string | null): Draft =>
  supplierId === draft.supplierId
    ? draft
    : { ...draft, supplierId, lines: draft.lines.map((line) => ({ ...line, ...NO_ARTICLE })) };

/**
 * The same again; prices are the supplier's of today and are looked up anew.
 * @param typed writes a decimal as it is typed
 */
export const draftOf = (order: Order, typed: (decimal: string) => string): Draft => ({
  ...emptyDraft(),
  origin: `order ${order.id}`,
  supplierId: order.supplier.id,
  lines: order.lines.map(({ sku, name, quantity, unitCode }) => ({
    ...emptyLine(),
    item: itemText(sku, name),
    sku: sku ?? null,
    name: name ?? null,
    quantity: typed(quantity),
    unitCode,
  })),
  reference: order.reference ?? '',
  deliveryAddress: order.delivery?.address ?? '',
  note: order.note ?? '',
});

export const itemText = (sku: string | undefined, name: string | undefined): string =>
  [sku, name].filter(Boolean).join(' · ');

/** What can be said without asking the server. */
export function faultsOf(draft: Draft): Faults {
  const faults: Faults = {};
  if (!draft.supplierId) faults['/supplierId'] = 'new.error.supplier';
  draft.lines.forEach((line, index) => {
    if (!line.item.trim()) faults[`/lines/${index}/name`] = 'new.error.item';
    if (!isQuantity(line.quantity))
      faults[`/lines/${index}/quantity`] = isAmbiguous(line.quantity)
        ? 'number.ambiguous'
        : 'new.error.quantity';
    if (!/^[A-Z0-9]{2,3}$/.test(line.unitCode.toUpperCase()))
      faults[`/lines/${index}/unitCode`] = 'new.error.unit';
  });
  return faults;
}

const SERVER_FAULTS: Partial<Record<string, MessageId>> = {
  supplierId: 'new.error.supplier',
  name: 'new.error.item',
  sku: 'new.error.item',
  quantity: 'new.error.quantity',
  unitCode: 'new.error.unit',
};

/** The server's faults in the reader's language, at the fields that they are about. */
export function serverFaults(errors: { pointer: string }[] = []): Faults {
  return Object.fromEntries(
    errors.map(({ pointer }) => [
      pointer.replace(/\/sku$/, '/name'),
      SERVER_FAULTS[pointer.split('/').at(-1) ?? ''] ?? 'new.error.field',
    ]),
  );
}

export function requestOf(draft: Draft): components['schemas']['PlaceOrderRequest'] {
  const delivery = {
    ...(draft.deliveryDate && { date: draft.deliveryDate }),
    ...(draft.deliveryAddress.trim() && { address: draft.deliveryAddress.trim() }),
  };
  return {
    supplierId: draft.supplierId ?? '',
    lines: draft.lines.map((line) => ({
      ...(line.sku ? { sku: line.sku } : {}),
      ...(line.sku && !line.name ? {} : { name: line.name ?? line.item.trim() }),
      quantity: toDecimal(line.quantity),
      unitCode: line.unitCode.toUpperCase(),
    })),
    ...(draft.reference.trim() && { reference: draft.reference.trim() }),
    ...(Object.keys(delivery).length > 0 && { delivery }),
    ...(draft.note.trim() && { note: draft.note.trim() }),
  };
}

/**
 * Sum of the lines whose price is known; only for reading, the supplier computes the real one.
 * @returns no total where no price is known
 */
export function estimateOf(
  draft: Draft,
  { amountDecimals }: Pick<Supplier, 'amountDecimals'>,
): { total: string | null; complete: boolean } {
  const priced = draft.lines.flatMap(({ unitPrice, baseQuantity, quantity }) =>
    unitPrice && isQuantity(quantity)
      ? { unitPrice, baseQuantity: baseQuantity ?? '1', quantity: toDecimal(quantity) }
      : [],
  );
  return {
    total: priced.length > 0 ? sumOf(priced, amountDecimals) : null,
    complete: priced.length === draft.lines.length,
  };
}
