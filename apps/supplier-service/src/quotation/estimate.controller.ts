import { refuse, SUPPLIER_READS, type EstimateView, type Query, type Reply } from '@app/contracts';
import { CLOCK, OrderReads } from '@app/order';
import { Controller, Inject } from '@nestjs/common';
import { MessagePattern, Payload } from '@nestjs/microservices';
import { InjectDataSource } from '@nestjs/typeorm';
import { DataSource } from 'typeorm';
import { loadPricing } from '../price-list/pricing.repository.js';
import { pricesOf } from '../supplier.needs.js';
import { estimateOf } from './estimate.js';

/** What an order would come to, for whoever is about to confirm it. */
@Controller()
export class EstimateController {
  constructor(
    private readonly reads: OrderReads,
    @InjectDataSource() private readonly dataSource: DataSource,
    @Inject(CLOCK) private readonly clock: () => Date,
  ) {}

  @MessagePattern(SUPPLIER_READS.getEstimate)
  estimate(@Payload() query: Query<{ orderId: string }>): Promise<Reply<EstimateView>> {
    return this.reads.ofOrder(query, async (order) => {
      const wanted = pricesOf(order, this.clock());
      const loaded = (await loadPricing(this.dataSource.manager, [wanted])).get(order.id);
      const result = loaded && estimateOf(order, loaded);
      return result ? { result } : refuse('estimate-not-found');
    });
  }
}
