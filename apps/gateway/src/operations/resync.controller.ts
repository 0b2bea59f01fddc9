import {
  operatorCommands,
  serviceOf,
  type ResyncOrderResult,
  type ResyncServiceResult,
} from '@app/contracts';
import { Body, Controller, HttpCode, Param, Post } from '@nestjs/common';
import { ApiBearerAuth, ApiOperation, ApiResponse, ApiTags } from '@nestjs/swagger';
import { Roles } from '../auth/roles.decorator.js';
import { CurrentExchange, Exchange } from '../http/exchange.js';
import { OrderIdPipe } from '../http/id.pipes.js';
import { CommandErrors } from '../openapi/errors.decorator.js';
import { CreationHeaders } from '../openapi/headers.decorator.js';
import { ServiceClient } from '../services/service-client.js';
import { ResyncOrderRequest, ResyncServiceRequest } from './resync.request.js';
import { ResyncOrderResponse, ResyncServiceResponse } from './resync.response.js';

@ApiTags('Operations')
@ApiBearerAuth()
@Roles('operator')
@Controller('v1/ops')
export class ResyncController {
  constructor(private readonly services: ServiceClient) {}

  @ApiOperation({
    operationId: 'resyncOrder',
    summary: 'Recover what a restored side has lost of an order',
    description:
      'The order is held (`order-resyncing`) until that side has recovered its own events and the other side’s; then it continues by itself. A decision made in between is a conflict and blocks the order. Also works for an order that the side no longer knows.',
  })
  @ApiResponse({ status: 200, type: ResyncOrderResponse })
  @CommandErrors('order-not-found')
  @CreationHeaders()
  @Post('orders/:id/resync')
  @HttpCode(200)
  async order(
    @CurrentExchange() exchange: Exchange,
    @Param('id', OrderIdPipe) orderId: string,
    @Body() { side }: ResyncOrderRequest,
  ): Promise<ResyncOrderResponse> {
    const command = exchange.command({ orderId }, orderId);
    const pattern = operatorCommands(side).resyncOrder;
    const answer = await this.services.command<ResyncOrderResult>(serviceOf(side), pattern, command);
    return { ...exchange.result(answer), side };
  }

  @ApiOperation({
    operationId: 'resyncService',
    summary: 'Recover what a restored side has lost of all its orders',
    description:
      'Every open order of the side is held until it matches the other side, and orders that the side no longer knows come back. New orders wait meanwhile (503).',
  })
  @ApiResponse({ status: 200, type: ResyncServiceResponse })
  @CommandErrors()
  @CreationHeaders()
  @Post('resync')
  @HttpCode(200)
  async service(
    @CurrentExchange() exchange: Exchange,
    @Body() { side, since }: ResyncServiceRequest,
  ): Promise<ResyncServiceResponse> {
    const command = exchange.command({ ...(since !== undefined && { since }) });
    const pattern = operatorCommands(side).resyncService;
    const answer = await this.services.command<ResyncServiceResult>(serviceOf(side), pattern, command);
    return { ...exchange.result(answer), side };
  }
}
