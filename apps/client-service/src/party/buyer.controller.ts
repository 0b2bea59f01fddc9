import { CLIENT_READS, ListBuyers, type Page, type Party, type Query, type Reply } from '@app/contracts';
import { asOperator } from '@app/messaging';
import { pageById } from '@app/order';
import { Controller } from '@nestjs/common';
import { MessagePattern, Payload } from '@nestjs/microservices';
import { InjectDataSource } from '@nestjs/typeorm';
import { DataSource } from 'typeorm';
import { listBuyers } from './buyer.repository.js';

/** All buyers: for operators, since no company learns of another one here. */
@Controller()
export class BuyerController {
  constructor(@InjectDataSource() private readonly dataSource: DataSource) {}

  @MessagePattern(CLIENT_READS.listBuyers)
  list(@Payload() query: Query): Promise<Reply<Page<Party>>> {
    return asOperator(query, ListBuyers, (page) =>
      pageById(page, (after, count) => listBuyers(this.dataSource.manager, after, count)),
    );
  }
}
