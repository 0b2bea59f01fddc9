import { CLIENT_COMMANDS } from '@app/contracts';
import { Body, Controller, Get, Param, Post, Query, StreamableFile } from '@nestjs/common';
import { ApiBearerAuth, ApiBody, ApiOperation, ApiProduces, ApiResponse, ApiTags } from '@nestjs/swagger';
import { Roles } from '../auth/roles.decorator.js';
import { CurrentExchange, Exchange } from '../http/exchange.js';
import { OrderIdPipe } from '../http/id.pipes.js';
import { Decision } from '../openapi/decision.decorator.js';
import { CommandErrors, QueryErrors } from '../openapi/errors.decorator.js';
import { ConditionalHeaders, CreationHeaders } from '../openapi/headers.decorator.js';
import { ORDER_EXAMPLES } from '../openapi/order-examples.js';
import { decide } from '../services/decide.js';
import { ServiceClient } from '../services/service-client.js';
import { ListBuyerOrdersRequest } from './list-orders.request.js';
import { OrderReads, taggedOrder } from './order-reads.js';
import { CancelOrderRequest, PlaceOrderRequest } from './order.request.js';
import { HistoryResponse, OrderPageResponse, OrderResponse } from './order.response.js';

@ApiTags('Orders (buyer)')
@ApiBearerAuth()
@Roles('buyer')
@Controller('v1/orders')
export class OrderController {
  private readonly reads: OrderReads;

  constructor(private readonly services: ServiceClient) {
    this.reads = new OrderReads(services, 'client');
  }

  @ApiOperation({
    operationId: 'placeOrder',
    summary: 'Place an order with a supplier',
    description:
      'Answered as soon as your own side has stored it safely; the supplier is notified automatically.',
  })
  @ApiResponse({
    status: 201,
    type: OrderResponse,
    headers: { Location: { description: 'The order', schema: { type: 'string' } } },
  })
  @CommandErrors('party-not-registered')
  @CreationHeaders()
  @ApiBody({ type: PlaceOrderRequest, examples: ORDER_EXAMPLES })
  @Post()
  async place(
    @CurrentExchange() exchange: Exchange,
    @Body() { supplierId, ...order }: PlaceOrderRequest,
  ): Promise<OrderResponse> {
    // Some systems write UUIDs in capitals; the services compare parties as text.
    const body = { ...order, supplierId: supplierId.toLowerCase() };
    const pattern = CLIENT_COMMANDS.placeOrder;
    const placed = await decide(this.services, exchange, { service: 'client-service', pattern, body });
    exchange.header('Location', `/v1/orders/${placed.id}`);
    return placed;
  }

  @ApiOperation({
    operationId: 'listOrders',
    summary: 'List your orders',
    description:
      'Newest first, unless `sort` asks for your turn first. As CSV with `Accept: text/csv`: then all of them, newest first, regardless of limit, cursor and sort.',
  })
  @ApiProduces('application/json', 'text/csv')
  @ApiResponse({ status: 200, type: OrderPageResponse })
  @QueryErrors('invalid-request', 'invalid-cursor', 'not-acceptable')
  @Get()
  async list(
    @CurrentExchange() exchange: Exchange,
    @Query() { supplierId, ...filter }: ListBuyerOrdersRequest,
  ): Promise<OrderPageResponse | StreamableFile> {
    const query = { ...filter, ...(supplierId && { counterpartId: supplierId }) };
    const type = exchange.negotiate(['application/json', 'text/csv']);
    if (type === 'text/csv') return this.reads.csv(exchange.caller, query);
    return exchange.paged(await this.reads.list(exchange.caller, query));
  }

  @ApiOperation({ operationId: 'getOrder', summary: 'Read one of your orders' })
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

  @ApiOperation({ operationId: 'getOrderHistory', summary: 'Read what happened to an order on your side' })
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
    operationId: 'cancelOrder',
    summary: 'Cancel an order, or ask the supplier to',
    description:
      'A quoted order is cancelled at once. Before that the supplier’s side is asked: `cancellationRequestedAt` is set, and the answer follows.',
  })
  @ApiBody({ type: CancelOrderRequest, required: false })
  @Decision(':id/cancel')
  cancel(
    @CurrentExchange() exchange: Exchange,
    @Param('id', OrderIdPipe) id: string,
    @Body() body: CancelOrderRequest,
  ): Promise<OrderResponse> {
    const pattern = CLIENT_COMMANDS.cancelOrder;
    return decide(this.services, exchange, { service: 'client-service', pattern, orderId: id, body });
  }
}
