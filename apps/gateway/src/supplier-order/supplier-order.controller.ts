import { SUPPLIER_READS } from '@app/contracts';
import { Controller, Get, Param, Query, StreamableFile } from '@nestjs/common';
import { ApiBearerAuth, ApiOperation, ApiProduces, ApiResponse, ApiTags } from '@nestjs/swagger';
import { Roles } from '../auth/roles.decorator.js';
import { CurrentExchange, Exchange } from '../http/exchange.js';
import { OrderIdPipe } from '../http/id.pipes.js';
import { QueryErrors } from '../openapi/errors.decorator.js';
import { ConditionalHeaders } from '../openapi/headers.decorator.js';
import { QuotationDocument } from '../openapi/quotation-document.decorator.js';
import { OrderReads, taggedOrder } from '../order/order-reads.js';
import { HistoryResponse, OrderPageResponse, OrderResponse } from '../order/order.response.js';
import { EstimateResponse } from '../quotation/estimate.response.js';
import { answerQuotation } from '../quotation/quotation-answer.js';
import { QuotationResponse } from '../quotation/quotation.response.js';
import { queryOf } from '../services/requests.js';
import { ServiceClient } from '../services/service-client.js';
import { ListSupplierOrdersRequest } from './supplier-order.request.js';

@ApiTags('Orders (supplier)')
@ApiBearerAuth()
@Roles('supplier')
@Controller('v1/supplier/orders')
export class SupplierOrderController {
  private readonly reads: OrderReads;

  constructor(private readonly services: ServiceClient) {
    this.reads = new OrderReads(services, 'supplier');
  }

  @ApiOperation({
    operationId: 'listSupplierOrders',
    summary: 'List the orders that you have received',
    description:
      'Your turn first, then by due date, unless `sort` asks for the newest first. As CSV with `Accept: text/csv`: then all of them, newest first, regardless of limit, cursor and sort.',
  })
  @ApiProduces('application/json', 'text/csv')
  @ApiResponse({ status: 200, type: OrderPageResponse })
  @QueryErrors('invalid-request', 'invalid-cursor', 'not-acceptable')
  @Get()
  async list(
    @CurrentExchange() exchange: Exchange,
    @Query() { buyerId, ...filter }: ListSupplierOrdersRequest,
  ): Promise<OrderPageResponse | StreamableFile> {
    const query = { ...filter, ...(buyerId && { counterpartId: buyerId }) };
    const type = exchange.negotiate(['application/json', 'text/csv']);
    if (type === 'text/csv') return this.reads.csv(exchange.caller, query);
    return exchange.paged(await this.reads.list(exchange.caller, query));
  }

  @ApiOperation({ operationId: 'getSupplierOrder', summary: 'Read an order that you have received' })
  @ApiResponse({ status: 200, type: OrderResponse })
  @ApiResponse({ status: 304, description: 'Unchanged' })
  @QueryErrors('order-not-found')
  @ConditionalHeaders()
  @Get(':id')
  async get(
    @CurrentExchange() exchange: Exchange,
    @Param('id', OrderIdPipe) id: string,
  ): Promise<OrderResponse | undefined> {
    const order = await this.reads.order(exchange.caller, id);
    return taggedOrder(exchange, order);
  }

  @ApiOperation({
    operationId: 'getSupplierOrderHistory',
    summary: 'Read what happened to an order on your side',
  })
  @ApiResponse({ status: 200, type: HistoryResponse })
  @QueryErrors('order-not-found')
  @Get(':id/history')
  async history(
    @CurrentExchange() exchange: Exchange,
    @Param('id', OrderIdPipe) id: string,
  ): Promise<HistoryResponse> {
    return { items: await this.reads.history(exchange.caller, id) };
  }

  @ApiOperation({
    operationId: 'getOrderEstimate',
    summary: 'Read what an order would come to if you confirmed it now',
    description:
      'By your price list, as the quotation will be: at the prices that held when the order was placed. Your policy decides by the same total. It binds nobody, and the buyer does not see it. Only for an order that waits for your confirmation.',
  })
  @ApiResponse({ status: 200, type: EstimateResponse })
  @QueryErrors('order-not-found', 'estimate-not-found')
  @Get(':id/estimate')
  estimate(
    @CurrentExchange() { caller }: Exchange,
    @Param('id', OrderIdPipe) orderId: string,
  ): Promise<EstimateResponse> {
    return this.services.query('supplier-service', SUPPLIER_READS.getEstimate, queryOf(caller, { orderId }));
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
    @CurrentExchange() exchange: Exchange,
    @Param('id', OrderIdPipe) id: string,
  ): Promise<QuotationResponse | StreamableFile> {
    return answerQuotation(this.reads, exchange, id);
  }
}
