import {
  operatorCommands,
  orderReadPatterns,
  serviceOf,
  type ListOrders,
  type OperatorOrder,
  type OrderSummary,
  type Page,
  type ResendResult,
} from '@app/contracts';
import { Body, Controller, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import { ApiBearerAuth, ApiOperation, ApiResponse, ApiTags } from '@nestjs/swagger';
import { Roles } from '../auth/roles.decorator.js';
import { CurrentExchange, Exchange } from '../http/exchange.js';
import { OrderIdPipe } from '../http/id.pipes.js';
import { CommandErrors, QueryErrors } from '../openapi/errors.decorator.js';
import { CreationHeaders } from '../openapi/headers.decorator.js';
import { placedInUtc } from '../order/order-reads.js';
import { askBothSides } from '../services/both-sides.js';
import { ServiceClient } from '../services/service-client.js';
import { ListOperatorOrdersRequest, ResendOrderRequest } from './operations.request.js';
import { OperatorOrderPageResponse, OperatorOrderResponse, ResendResponse } from './operations.response.js';
import { readTwoLists } from './two-lists.js';

const STATES: Record<ListOperatorOrdersRequest['state'], Partial<ListOrders>> = {
  open: { open: true },
  blocked: { blocked: true },
  overdue: { overdue: true },
  all: {},
};

@ApiTags('Operations')
@ApiBearerAuth()
@Roles('operator')
@Controller('v1/ops/orders')
export class OperationsController {
  constructor(private readonly services: ServiceClient) {}

  @ApiOperation({
    operationId: 'listOperatorOrders',
    summary: 'List open, blocked, overdue or all orders of both sides',
  })
  @ApiResponse({ status: 200, type: OperatorOrderPageResponse })
  @QueryErrors('invalid-request', 'invalid-cursor')
  @Get()
  async list(
    @CurrentExchange() exchange: Exchange,
    @Query() { cursor, state, buyerId, supplierId, ...filter }: ListOperatorOrdersRequest,
  ): Promise<OperatorOrderPageResponse> {
    const list: ListOrders = { ...placedInUtc(filter), ...STATES[state], sort: 'placed' };
    const companies = {
      client: { partyId: buyerId, counterpartId: supplierId },
      supplier: { partyId: supplierId, counterpartId: buyerId },
    };
    const page = await readTwoLists<OrderSummary>(cursor, (side, place) =>
      this.services.query<Page<OrderSummary>>(
        serviceOf(side),
        orderReadPatterns(side).listOperatorOrders,
        exchange.query({ ...list, ...companies[side], ...(place && { cursor: place }) }),
      ),
    );
    return exchange.paged(page);
  }

  @ApiOperation({
    operationId: 'getOperatorOrder',
    summary: 'Read both sides of an order, with the messages',
  })
  @ApiResponse({ status: 200, type: OperatorOrderResponse })
  @QueryErrors('order-not-found')
  @Get(':id')
  get(
    @CurrentExchange() exchange: Exchange,
    @Param('id', OrderIdPipe) orderId: string,
  ): Promise<OperatorOrderResponse> {
    return askBothSides((side) =>
      this.services.query<OperatorOrder>(
        serviceOf(side),
        orderReadPatterns(side).getOperatorOrder,
        exchange.query({ orderId }),
      ),
    );
  }

  @ApiOperation({
    operationId: 'resendOrder',
    summary: 'Send the events of an order again',
    description:
      'Unchanged, with their ids: the other side applies only what it has not had. It is asked for its own events too.',
  })
  @ApiResponse({ status: 200, type: ResendResponse })
  @CommandErrors('order-not-found')
  @CreationHeaders()
  @Post(':id/resend')
  @HttpCode(200)
  async resend(
    @CurrentExchange() exchange: Exchange,
    @Param('id', OrderIdPipe) orderId: string,
    @Body() { side, fromSequence }: ResendOrderRequest,
  ): Promise<ResendResponse> {
    const command = exchange.command({ orderId, fromSequence }, orderId);
    const pattern = operatorCommands(side).resendOrder;
    return exchange.result(await this.services.command<ResendResult>(serviceOf(side), pattern, command));
  }
}
