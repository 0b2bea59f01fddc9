import {
  ChangePolicy,
  ListSuppliers,
  SetPolicy,
  SUPPLIER_COMMANDS,
  SUPPLIER_READS,
  type Command,
  type Page,
  type Query,
  type Reply,
  type SupplierPolicy,
  type SupplierView,
} from '@app/contracts';
import { runOnce } from '@app/messaging';
import { Controller } from '@nestjs/common';
import { MessagePattern, Payload } from '@nestjs/microservices';
import { InjectDataSource } from '@nestjs/typeorm';
import { isUUID } from 'class-validator';
import { DataSource } from 'typeorm';
import { asReader, asSupplier, decodeCursor, encodeCursor, refuse } from './requests.js';
import { findSuppliers, listSuppliers, updatePolicy, type SupplierPosition } from './supplier.repository.js';

/** Who the suppliers are, and what each lets its side of the process decide by itself. */
@Controller()
export class SupplierController {
  constructor(@InjectDataSource() private readonly dataSource: DataSource) {}

  @MessagePattern(SUPPLIER_READS.listSuppliers)
  list(@Payload() query: Query): Promise<Reply<Page<SupplierView>>> {
    return asReader(query, ListSuppliers, async ({ limit, cursor, q }) => {
      const after = cursor === undefined ? undefined : decodePosition(cursor);
      if (cursor !== undefined && !after) return refuse('invalid-cursor');
      const found = await listSuppliers(this.dataSource.manager, {
        limit,
        after,
        text: q,
      });
      const items = found.slice(0, limit);
      const last = items.at(-1);
      const more = found.length > limit && last;
      return { result: { items, nextCursor: more ? encodeCursor([last.name, last.id]) : null } };
    });
  }

  @MessagePattern(SUPPLIER_READS.getPolicy)
  async getPolicy(@Payload() { party, actor }: Query): Promise<Reply<SupplierPolicy>> {
    if (actor.role !== 'supplier' || party === undefined) return refuse('role-not-allowed');
    const supplier = (await findSuppliers(this.dataSource.manager, [party])).get(party);
    return supplier ? { result: supplier.policy } : refuse('supplier-not-found');
  }

  /** Has an effect on orders that come from now on; those that are here were judged already. */
  @MessagePattern(SUPPLIER_COMMANDS.setPolicy)
  setPolicy(@Payload() command: Command): Promise<Reply<SupplierPolicy>> {
    return asSupplier(command, SetPolicy, (policy) => this.change(command, policy));
  }

  @MessagePattern(SUPPLIER_COMMANDS.changePolicy)
  changePolicy(@Payload() command: Command): Promise<Reply<SupplierPolicy>> {
    return asSupplier(command, ChangePolicy, (change) => this.change(command, change));
  }

  private change(command: Command, change: Partial<SupplierPolicy>): Promise<Reply<SupplierPolicy>> {
    return runOnce(this.dataSource, command, async (manager) => {
      await updatePolicy(manager, command.party, change);
      const supplier = (await findSuppliers(manager, [command.party])).get(command.party);
      return supplier ? { result: supplier.policy } : refuse('supplier-not-found');
    });
  }
}

function decodePosition(cursor: string): SupplierPosition | undefined {
  const [name, id] = decodeCursor(cursor, 2) ?? [];
  return name !== undefined && isUUID(id, 'loose') ? [name, id] : undefined;
}
