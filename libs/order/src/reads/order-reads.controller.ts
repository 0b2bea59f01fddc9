import {
  orderReadPatterns,
  type ListChanges,
  type ListOrders,
  type Query,
  type Reply,
  type WireSide,
} from '@app/contracts';
import { Controller, type Type } from '@nestjs/common';
import { MessagePattern, Payload } from '@nestjs/microservices';
import { OrderReads } from './order-reads.js';

type OrderNamed = { orderId: string };

/** The same questions on either service, each under its own patterns. */
export function orderReadsController(side: WireSide): Type {
  const patterns = orderReadPatterns(side);

  @Controller()
  class OrderReadsController {
    constructor(private readonly reads: OrderReads) {}

    @MessagePattern(patterns.listOrders)
    list(@Payload() query: Query<ListOrders>): Promise<Reply> {
      return this.reads.list(query);
    }

    @MessagePattern(patterns.getOrder)
    get(@Payload() query: Query<OrderNamed>): Promise<Reply> {
      return this.reads.get(query);
    }

    @MessagePattern(patterns.getHistory)
    history(@Payload() query: Query<OrderNamed>): Promise<Reply> {
      return this.reads.history(query);
    }

    @MessagePattern(patterns.getQuotation)
    quotation(@Payload() query: Query<OrderNamed>): Promise<Reply> {
      return this.reads.quotation(query);
    }

    @MessagePattern(patterns.getProcess)
    process(@Payload() query: Query<OrderNamed>): Promise<Reply> {
      return this.reads.process(query);
    }

    @MessagePattern(patterns.getProcessLoad)
    load(@Payload() query: Query): Promise<Reply> {
      return this.reads.load(query);
    }

    @MessagePattern(patterns.listChanges)
    changes(@Payload() query: Query<ListChanges>): Promise<Reply> {
      return this.reads.changes(query);
    }

    @MessagePattern(patterns.listOperatorOrders)
    operatorOrders(@Payload() query: Query<ListOrders>): Promise<Reply> {
      return this.reads.list({ ...query, party: undefined });
    }

    @MessagePattern(patterns.getStats)
    stats(@Payload() query: Query): Promise<Reply> {
      return this.reads.stats(query);
    }

    @MessagePattern(patterns.getOperatorOrder)
    operatorOrder(@Payload() query: Query<OrderNamed>): Promise<Reply> {
      return this.reads.operatorOrder(query);
    }
  }

  Object.defineProperty(OrderReadsController, 'name', { value: `${side}OrderReadsController` });
  return OrderReadsController;
}
