import type { WebhookDeliveryDetail, WebhookDeliveryView, Page } from '@app/contracts';
import { Controller, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import { ApiBearerAuth, ApiOperation, ApiResponse, ApiTags } from '@nestjs/swagger';
import { Roles } from '../auth/roles.decorator.js';
import { CurrentExchange, Exchange } from '../http/exchange.js';
import { WebhookDeliveryIdPipe, WebhookIdPipe } from '../http/id.pipes.js';
import { CommandErrors, QueryErrors } from '../openapi/errors.decorator.js';
import { DecisionHeaders } from '../openapi/headers.decorator.js';
import { ServiceClient } from '../services/service-client.js';
import { ownSide } from './own-side.js';
import { ListWebhookDeliveriesRequest } from './webhook.request.js';
import {
  WebhookDeliveryDetailResponse,
  WebhookDeliveryPageResponse,
  WebhookDeliveryResponse,
} from './webhook.response.js';

const LOCATION = { Location: { description: 'The delivery', schema: { type: 'string' as const } } };

@ApiTags('Webhooks')
@ApiBearerAuth()
@Roles('buyer', 'supplier')
@Controller('v1/webhooks/:id')
export class WebhookDeliveryController {
  constructor(private readonly services: ServiceClient) {}

  @ApiOperation({
    operationId: 'pingWebhook',
    summary: 'Send a test message',
    description:
      'A `webhook.ping`, sent once, immediately. The response does not wait for it: read the delivery to see what the receiver answered.',
  })
  @ApiResponse({ status: 201, type: WebhookDeliveryResponse, headers: LOCATION })
  @CommandErrors('webhook-not-found', 'webhook-not-active', 'version-mismatch')
  @DecisionHeaders()
  @Post('ping')
  async ping(
    @CurrentExchange() exchange: Exchange,
    @Param('id', WebhookIdPipe) webhookId: string,
  ): Promise<WebhookDeliveryResponse> {
    const { service, commands } = ownSide(exchange.caller);
    const outcome = await this.services.command<WebhookDeliveryView>(
      service,
      commands.ping,
      exchange.command({ webhookId }),
    );
    const delivery = exchange.result(outcome);
    exchange.header('Location', `/v1/webhooks/${webhookId}/deliveries/${delivery.id}`);
    return delivery;
  }

  @ApiOperation({
    operationId: 'listWebhookDeliveries',
    summary: 'List sent and waiting messages, newest first',
  })
  @ApiResponse({ status: 200, type: WebhookDeliveryPageResponse })
  @QueryErrors('invalid-request', 'invalid-cursor', 'webhook-not-found')
  @Get('deliveries')
  async list(
    @CurrentExchange() exchange: Exchange,
    @Param('id', WebhookIdPipe) webhookId: string,
    @Query() query: ListWebhookDeliveriesRequest,
  ): Promise<WebhookDeliveryPageResponse> {
    const { service, reads } = ownSide(exchange.caller);
    const page = await this.services.query<Page<WebhookDeliveryView>>(
      service,
      reads.listDeliveries,
      exchange.query({ ...query, webhookId }),
    );
    return exchange.paged(page);
  }

  @ApiOperation({ operationId: 'getWebhookDelivery', summary: 'Read one delivery with its body' })
  @ApiResponse({ status: 200, type: WebhookDeliveryDetailResponse })
  @QueryErrors('webhook-not-found', 'webhook-delivery-not-found')
  @Get('deliveries/:deliveryId')
  get(
    @CurrentExchange() exchange: Exchange,
    @Param('id', WebhookIdPipe) webhookId: string,
    @Param('deliveryId', WebhookDeliveryIdPipe) deliveryId: string,
  ): Promise<WebhookDeliveryDetailResponse> {
    const { service, reads } = ownSide(exchange.caller);
    return this.services.query<WebhookDeliveryDetail>(
      service,
      reads.getDelivery,
      exchange.query({ webhookId, deliveryId }),
    );
  }

  @ApiOperation({
    operationId: 'resendWebhookDelivery',
    summary: 'Send a message again now',
    description:
      'With its own id, whatever its status; if it fails it is retried on the whole schedule. Later messages of the same order wait for it.',
  })
  @ApiResponse({ status: 200, type: WebhookDeliveryResponse })
  @CommandErrors('webhook-not-found', 'webhook-delivery-not-found', 'webhook-not-active', 'version-mismatch')
  @DecisionHeaders()
  @Post('deliveries/:deliveryId/resend')
  @HttpCode(200)
  async resend(
    @CurrentExchange() exchange: Exchange,
    @Param('id', WebhookIdPipe) webhookId: string,
    @Param('deliveryId', WebhookDeliveryIdPipe) deliveryId: string,
  ): Promise<WebhookDeliveryResponse> {
    const { service, commands } = ownSide(exchange.caller);
    const command = exchange.command({ webhookId, deliveryId });
    return exchange.result(
      await this.services.command<WebhookDeliveryView>(service, commands.resend, command),
    );
  }
}
