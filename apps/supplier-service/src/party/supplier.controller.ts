import {
  areTexts,
  ChangePolicy,
  ListSuppliers,
  pageOf,
  refuse,
  SetPolicy,
  SUPPLIER_COMMANDS,
  SUPPLIER_READS,
  type Command,
  type Page,
  type Query,
  type Reply,
  type SupplierPolicy,
  type SupplierView,
  type VersionedPolicy,
} from '@app/contracts';
import { runOnce } from '@app/messaging';
import { Controller } from '@nestjs/common';
import { MessagePattern, Payload } from '@nestjs/microservices';
import { InjectDataSource } from '@nestjs/typeorm';
import { isUUID } from 'class-validator';
import { DataSource } from 'typeorm';
import { asReader, asSupplier } from '../request-guards.js';
import {
  findSuppliers,
  listSuppliers,
  lockSupplier,
  updatePolicy,
  type ListedSupplier,
  type SupplierPosition,
} from './supplier.repository.js';

/** Who the suppliers are, and what each lets its side of the process decide by itself. */
@Controller()
export class SupplierController {
  constructor(@InjectDataSource() private readonly dataSource: DataSource) {}

  @MessagePattern(SUPPLIER_READS.listSuppliers)
  list(@Payload() query: Query): Promise<Reply<Page<SupplierView>>> {
    return asReader(query, ListSuppliers, ({ q, ...page }) =>
      pageOf(page, isPosition, async (count, after) => {
        const found = await listSuppliers(this.dataSource.manager, { count, after, text: q });
        return found.map((item) => ({ item, place: [item.name, item.id] }));
      }),
    );
  }

  @MessagePattern(SUPPLIER_READS.getPolicy)
  getPolicy(@Payload() query: Query): Promise<Reply<VersionedPolicy>> {
    return asSupplier(query, Object, async (_body, party) => {
      const supplier = (await findSuppliers(this.dataSource.manager, [party])).get(party);
      return supplier ? { result: policyOf(supplier) } : refuse('supplier-not-found');
    });
  }

  /** Holds for what is decided from now on; deadlines that are running and issued quotations stay. */
  @MessagePattern(SUPPLIER_COMMANDS.setPolicy)
  setPolicy(@Payload() command: Command): Promise<Reply<VersionedPolicy>> {
    return asSupplier(command, SetPolicy, (policy) => this.change(command, policy));
  }

  @MessagePattern(SUPPLIER_COMMANDS.changePolicy)
  changePolicy(@Payload() command: Command): Promise<Reply<VersionedPolicy>> {
    return asSupplier(command, ChangePolicy, (change) => this.change(command, change));
  }

  private change(command: Command, change: Partial<SupplierPolicy>): Promise<Reply<VersionedPolicy>> {
    const { party, expectedVersion } = command;
    return runOnce(this.dataSource, command, async (manager) => {
      const supplier = await lockSupplier(manager, party);
      if (!supplier) return refuse('supplier-not-found');
      const { policyVersion: version } = supplier;
      if (expectedVersion !== undefined && expectedVersion !== version)
        return refuse('version-mismatch', { version });
      await updatePolicy(manager, supplier, change);
      const changed = (await findSuppliers(manager, [party])).get(party);
      return { result: policyOf(changed ?? supplier) };
    });
  }
}

const policyOf = ({ policy, policyVersion: version }: ListedSupplier): VersionedPolicy => ({
  ...policy,
  version,
});

const areNameAndId = areTexts<SupplierPosition>(2);
const isPosition = (content: unknown): content is SupplierPosition =>
  areNameAndId(content) && isUUID(content[1], 'loose');
