import { SUPPLIER_COMMANDS } from '@app/contracts';
import { Body, Controller, Param } from '@nestjs/common';
import { ApiBearerAuth, ApiBody, ApiOperation, ApiTags } from '@nestjs/swagger';
import { Roles } from '../auth/roles.decorator.js';
import { CurrentExchange, Exchange } from '../http/exchange.js';
import { OrderIdPipe } from '../http/id.pipes.js';
import { Decision } from '../openapi/decision.decorator.js';
import type { OrderResponse } from '../order/order.response.js';
import { decide } from '../services/decide.js';
import { ServiceClient } from '../services/service-client.js';
import {
  ConfirmOrderRequest,
  IssueQuotationRequest,
  RejectOrderRequest,
  SupplierCancelOrderRequest,
} from './supplier-order.request.js';

@ApiTags('Orders (supplier)')
@ApiBearerAuth()
@Roles('supplier')
@Controller('v1/supplier/orders/:id')
export class SupplierDecisionController {
  constructor(private readonly services: ServiceClient) {}

  @ApiOperation({
    operationId: 'confirmOrder',
    summary: 'Confirm an order',
    description: 'It is then priced from your price list; a line that is not on it has to be priced by hand.',
  })
  @ApiBody({ type: ConfirmOrderRequest, required: false })
  @Decision('confirm')
  confirm(
    @CurrentExchange() exchange: Exchange,
    @Param('id', OrderIdPipe) id: string,
    @Body() body: ConfirmOrderRequest,
  ): Promise<OrderResponse> {
    return this.decide(exchange, SUPPLIER_COMMANDS.confirmOrder, id, body);
  }

  @ApiOperation({
    operationId: 'rejectOrder',
    summary: 'Reject an order, with a reason',
    description: 'Ends the order on both sides.',
  })
  @Decision('reject')
  reject(
    @CurrentExchange() exchange: Exchange,
    @Param('id', OrderIdPipe) id: string,
    @Body() body: RejectOrderRequest,
  ): Promise<OrderResponse> {
    return this.decide(exchange, SUPPLIER_COMMANDS.rejectOrder, id, body);
  }

  @ApiOperation({
    operationId: 'issueQuotation',
    summary: 'Price the remaining lines and issue the quotation',
    description: 'All lines without a price at once, and no others.',
  })
  @Decision('prices', 'lines-unpriced')
  prices(
    @CurrentExchange() exchange: Exchange,
    @Param('id', OrderIdPipe) id: string,
    @Body() body: IssueQuotationRequest,
  ): Promise<OrderResponse> {
    return this.decide(exchange, SUPPLIER_COMMANDS.issueQuotation, id, body);
  }

  @ApiOperation({
    operationId: 'cancelSupplierOrder',
    summary: 'Cancel a confirmed order, with a reason',
    description: 'Possible as long as no quotation has been issued.',
  })
  @Decision('cancel')
  cancel(
    @CurrentExchange() exchange: Exchange,
    @Param('id', OrderIdPipe) id: string,
    @Body() body: SupplierCancelOrderRequest,
  ): Promise<OrderResponse> {
    return this.decide(exchange, SUPPLIER_COMMANDS.cancelOrder, id, body);
  }

  private decide(exchange: Exchange, pattern: string, orderId: string, body: object) {
    return decide(this.services, exchange, { service: 'supplier-service', pattern, orderId, body });
  }
}
