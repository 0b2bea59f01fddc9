import { CLIENT_COMMANDS } from '@app/contracts';
import { Body, Controller, Get, Param, StreamableFile } from '@nestjs/common';
import { ApiBearerAuth, ApiOperation, ApiTags } from '@nestjs/swagger';
import { Roles } from '../auth/roles.decorator.js';
import { CurrentExchange, Exchange } from '../http/exchange.js';
import { OrderIdPipe } from '../http/id.pipes.js';
import { Decision } from '../openapi/decision.decorator.js';
import { QueryErrors } from '../openapi/errors.decorator.js';
import { QuotationDocument } from '../openapi/quotation-document.decorator.js';
import { OrderReads } from '../order/order-reads.js';
import type { OrderResponse } from '../order/order.response.js';
import { decide } from '../services/decide.js';
import { ServiceClient } from '../services/service-client.js';
import { answerQuotation } from './quotation-answer.js';
import { AcceptQuotationRequest, DeclineQuotationRequest } from './quotation.request.js';
import { QuotationResponse } from './quotation.response.js';

@ApiTags('Quotations (buyer)')
@ApiBearerAuth()
@Roles('buyer')
@Controller('v1/orders/:id/quotation')
export class QuotationController {
  private readonly reads: OrderReads;

  constructor(private readonly services: ServiceClient) {
    this.reads = new OrderReads(services, 'client');
  }

  @ApiOperation({ operationId: 'getQuotation', summary: 'Read the quotation of an order' })
  @QuotationDocument()
  @QueryErrors('order-not-found', 'quotation-not-found', 'not-acceptable')
  @Get()
  get(
    @CurrentExchange() exchange: Exchange,
    @Param('id', OrderIdPipe) id: string,
  ): Promise<QuotationResponse | StreamableFile> {
    return answerQuotation(this.reads, exchange, id);
  }

  @ApiOperation({
    operationId: 'acceptQuotation',
    summary: 'Accept the quotation',
    description: 'The supplier is notified automatically and completes the order.',
  })
  @Decision('accept', 'quotation-superseded', 'quotation-expired')
  accept(
    @CurrentExchange() exchange: Exchange,
    @Param('id', OrderIdPipe) id: string,
    @Body() body: AcceptQuotationRequest,
  ): Promise<OrderResponse> {
    const pattern = CLIENT_COMMANDS.acceptQuotation;
    return decide(this.services, exchange, { service: 'client-service', pattern, orderId: id, body });
  }

  @ApiOperation({
    operationId: 'declineQuotation',
    summary: 'Decline the quotation',
    description: 'Ends the order on both sides.',
  })
  @Decision('decline', 'quotation-superseded')
  decline(
    @CurrentExchange() exchange: Exchange,
    @Param('id', OrderIdPipe) id: string,
    @Body() body: DeclineQuotationRequest,
  ): Promise<OrderResponse> {
    const pattern = CLIENT_COMMANDS.declineQuotation;
    return decide(this.services, exchange, { service: 'client-service', pattern, orderId: id, body });
  }
}
