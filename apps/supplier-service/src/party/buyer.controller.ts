import { ListBuyers, SUPPLIER_READS, type Page, type Party, type Query, type Reply } from '@app/contracts';
import { pageById } from '@app/order';
import { Controller } from '@nestjs/common';
import { MessagePattern, Payload } from '@nestjs/microservices';
import { InjectDataSource } from '@nestjs/typeorm';
import { DataSource } from 'typeorm';
import { asSupplier } from '../request-guards.js';
import { listBuyers } from './buyer.repository.js';

/** Whom a supplier has orders of: no other company's name is told. */
@Controller()
export class BuyerController {
  constructor(@InjectDataSource() private readonly dataSource: DataSource) {}

  @MessagePattern(SUPPLIER_READS.listBuyers)
  list(@Payload() query: Query): Promise<Reply<Page<Party>>> {
    return asSupplier(query, ListBuyers, (page, supplierId) =>
      pageById(page, (after, count) => listBuyers(this.dataSource.manager, { supplierId, after, count })),
    );
  }
}
