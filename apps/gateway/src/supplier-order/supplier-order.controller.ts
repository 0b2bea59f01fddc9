import { Controller, Get, Param, Query, Req, Res, StreamableFile } from '@nestjs/common';
import { ApiBearerAuth, ApiOperation, ApiProduces, ApiResponse, ApiTags } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { CurrentCaller, type Caller } from '../auth/caller.js';
import { Roles } from '../auth/roles.decorator.js';
import { paged } from '../http/answers.js';
import { OrderIdPipe } from '../http/id.pipes.js';
import { negotiate } from '../http/media-type.js';
import { QueryErrors } from '../openapi/errors.decorator.js';
import { ConditionalHeaders } from '../openapi/headers.decorator.js';
import { QuotationDocument } from '../openapi/quotation-document.decorator.js';
import { OrderReads, taggedOrder } from '../order/order-reads.js';
import { HistoryResponse, OrderPageResponse, OrderResponse } from '../order/order.response.js';
import { answerQuotation } from '../quotation/quotation-answer.js';
import { QuotationResponse } from '../quotation/quotation.response.js';
import { ServiceClient } from '../services/service-client.js';
import { ListSupplierOrdersRequest } from './supplier-order.request.js';

@ApiTags('Orders (supplier)')
@ApiBearerAuth()
@Roles('supplier')
@Controller('v1/supplier/orders')
export class SupplierOrderController {
  private readonly reads: OrderReads;

  constructor(services: ServiceClient) {
    this.reads = new OrderReads(services, 'supplier');
  }

  @ApiOperation({
    operationId: 'listSupplierOrders',
    summary: 'List the orders that you have received',
    description:
      'Your turn first, then by due date. As CSV with `Accept: text/csv`: then all of them, newest first, regardless of limit and cursor.',
  })
  @ApiProduces('application/json', 'text/csv')
  @ApiResponse({ status: 200, type: OrderPageResponse })
  @QueryErrors('invalid-request', 'invalid-cursor', 'not-acceptable')
  @Get()
  async list(
    @CurrentCaller() caller: Caller,
    @Query() { buyerId, ...filter }: ListSupplierOrdersRequest,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<OrderPageResponse | StreamableFile> {
    const query = { ...filter, ...(buyerId && { counterpartId: buyerId }) };
    const type = negotiate(request.headers.accept, ['application/json', 'text/csv']);
    if (type === 'text/csv') return this.reads.csv(caller, query);
    return paged(request, reply, await this.reads.list(caller, query));
  }

  @ApiOperation({ operationId: 'getSupplierOrder', summary: 'Read an order that you have received' })
  @ApiResponse({ status: 200, type: OrderResponse })
  @ApiResponse({ status: 304, description: 'Unchanged' })
  @QueryErrors('order-not-found')
  @ConditionalHeaders()
  @Get(':id')
  async get(
    @CurrentCaller() caller: Caller,
    @Param('id', OrderIdPipe) id: string,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<OrderResponse | undefined> {
    const order = await this.reads.order(caller, id);
    return taggedOrder(request, reply, order);
  }

  @ApiOperation({
    operationId: 'getSupplierOrderHistory',
    summary: 'Read what happened to an order on your side',
  })
  @ApiResponse({ status: 200, type: HistoryResponse })
  @QueryErrors('order-not-found')
  @Get(':id/history')
  async history(
    @CurrentCaller() caller: Caller,
    @Param('id', OrderIdPipe) id: string,
  ): Promise<HistoryResponse> {
    return { items: await this.reads.history(caller, id) };
  }

  @ApiOperation({
    operationId: 'getSupplierQuotation',
    summary: 'Read your quotation for an order',
    description: 'A draft shows which lines still need a price.',
  })
  @QuotationDocument()
  @QueryErrors('order-not-found', 'quotation-not-found', 'not-acceptable')
  @Get(':id/quotation')
  quotation(
    @Param('id', OrderIdPipe) id: string,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<QuotationResponse | StreamableFile> {
    return answerQuotation(this.reads, id, request, reply);
  }
}
