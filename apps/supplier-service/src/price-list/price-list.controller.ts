import { randomUUID } from 'node:crypto';
import {
  AmendPriceList,
  CommitPriceList,
  pointerPart,
  ReplacePriceList,
  StagePriceList,
  SUPPLIER_COMMANDS,
  type Command,
  type PriceListChange,
  type RequestFault,
  type PriceListStaged,
  type Reply,
} from '@app/contracts';
import { runOnce } from '@app/messaging';
import { CLOCK } from '@app/order';
import { Controller, Inject } from '@nestjs/common';
import { MessagePattern, Payload } from '@nestjs/microservices';
import { InjectDataSource } from '@nestjs/typeorm';
import { DataSource, type EntityManager } from 'typeorm';
import { instantsIn } from '../calendar/instants.js';
import { findSuppliers } from '../party/supplier.repository.js';
import { asSupplier } from '../request-guards.js';
import { amendFaults, unlistedFaults } from './amendment.js';
import { judgeRow } from './price-list-row.js';
import { findUnlisted } from './price-list-change.repository.js';
import { changePriceList } from './change-price-list.js';
import { countStaged, forgetOldStaging, stageRows, type LineFault } from './staging.repository.js';

/** A supplier's changes of its own price list. */
@Controller()
export class PriceListController {
  constructor(
    @InjectDataSource() private readonly dataSource: DataSource,
    @Inject(CLOCK) private readonly clock: () => Date,
  ) {}

  @MessagePattern(SUPPLIER_COMMANDS.replacePriceList)
  replace(@Payload() command: Command): Promise<Reply<PriceListChange>> {
    return asSupplier(command, ReplacePriceList, ({ entries, dryRun }) =>
      runOnce(this.dataSource, command, (manager) => this.change(manager, command, entries, { dryRun })),
    );
  }

  @MessagePattern(SUPPLIER_COMMANDS.amendPriceList)
  amend(@Payload() command: Command): Promise<Reply<PriceListChange>> {
    return asSupplier(command, AmendPriceList, (body) =>
      runOnce(this.dataSource, command, (manager) =>
        this.change(manager, command, body.entries ?? [], { amendment: body }),
      ),
    );
  }

  /**
   * Not known by its key: a row that is staged twice is the same row, and a stored answer would outlive the rows
   * that it speaks of.
   */
  @MessagePattern(SUPPLIER_COMMANDS.stagePriceList)
  stage(@Payload() command: Command): Promise<Reply<PriceListStaged>> {
    const { manager } = this.dataSource;
    return asSupplier(command, StagePriceList, async ({ importId, rows }, supplierId) => {
      await forgetOldStaging(manager);
      const instantOf = await instantsOf(manager, supplierId);
      await stageRows(
        manager,
        { supplierId, importId },
        rows.map(({ line, entry }) => ({ line, row: judgeRow(entry, instantOf) })),
      );
      return { result: { importId, rows: rows.length } };
    });
  }

  @MessagePattern(SUPPLIER_COMMANDS.commitPriceList)
  commit(@Payload() command: Command): Promise<Reply<PriceListChange>> {
    const { party: supplierId, expectedVersion } = command;
    return asSupplier(command, CommitPriceList, ({ importId, dryRun, rows }) =>
      runOnce(this.dataSource, command, (manager) =>
        changePriceList(manager, {
          supplierId,
          importId,
          expectedVersion,
          dryRun,
          removed: 'whole',
          clock: this.clock,
          place: ({ line, field }) => ({ line, pointer: `/${field}` }),
          furtherFaults: async () =>
            rowCountFaults(await countStaged(manager, { supplierId, importId }), rows),
        }),
      ),
    );
  }

  /** Entries that come whole in one request take the way of an import. */
  private async change(
    manager: EntityManager,
    { party: supplierId, expectedVersion }: Command,
    entries: readonly object[],
    { amendment, dryRun = false }: { amendment?: AmendPriceList; dryRun?: boolean },
  ): Promise<Reply<PriceListChange>> {
    const importId = randomUUID();
    const instantOf = await instantsOf(manager, supplierId);
    const rows = entries.map((entry, index) => ({ line: index + 1, row: judgeRow({ ...entry }, instantOf) }));
    await stageRows(manager, { supplierId, importId }, rows);
    const removedSkus = amendment?.removedSkus ?? [];
    return changePriceList(manager, {
      supplierId,
      importId,
      expectedVersion,
      dryRun,
      removed: amendment ? removedSkus : 'whole',
      clock: this.clock,
      place: placeOfEntry,
      furtherFaults: async (now) => [
        ...amendFaults(amendment),
        ...unlistedFaults(removedSkus, await findUnlisted(manager, supplierId, removedSkus, now)),
      ],
    });
  }
}

/** Of a supplier that is not known nothing is saved, whatever its dates mean. */
async function instantsOf(manager: EntityManager, supplierId: string): Promise<(text: string) => string> {
  const supplier = (await findSuppliers(manager, [supplierId])).get(supplierId);
  return instantsIn(supplier?.policy.timeZone ?? 'UTC');
}

const placeOfEntry = ({ line, field }: LineFault) => ({
  pointer: `/entries/${line - 1}/${pointerPart(field)}`,
});

/** An import without rows is one that was never staged, was committed already or forgotten. */
function rowCountFaults(staged: number, expected?: number): RequestFault[] {
  if (staged > 0 && (expected === undefined || expected === staged)) return [];
  const detail = `the import has ${staged} rows${expected === undefined ? '' : ` instead of ${expected}`}`;
  return [{ pointer: '', code: staged === 0 ? 'import-empty' : 'import-incomplete', detail }];
}
