import type { WebhookDeliveryDetail, WebhookDeliveryView, Page } from '@app/contracts';
import { Controller, Get, HttpCode, Param, Post, Query, Req, Res } from '@nestjs/common';
import { ApiBearerAuth, ApiOperation, ApiResponse, ApiTags } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { callerOf, CurrentCaller, type Caller } from '../auth/caller.js';
import { Roles } from '../auth/roles.decorator.js';
import { paged } from '../http/answers.js';
import { WebhookDeliveryIdPipe, WebhookIdPipe } from '../http/id.pipes.js';
import { CommandErrors, QueryErrors } from '../openapi/errors.decorator.js';
import { DecisionHeaders } from '../openapi/headers.decorator.js';
import { commandOf, queryOf, resultOf } from '../services/requests.js';
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
    @Req() request: FastifyRequest,
    @Param('id', WebhookIdPipe) webhookId: string,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<WebhookDeliveryResponse> {
    const { service, commands } = ownSide(callerOf(request));
    const outcome = await this.services.command<WebhookDeliveryView>(
      service,
      commands.ping,
      commandOf(request, { webhookId }),
    );
    const delivery = resultOf(reply, outcome);
    reply.header('Location', `/v1/webhooks/${webhookId}/deliveries/${delivery.id}`);
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
    @CurrentCaller() caller: Caller,
    @Param('id', WebhookIdPipe) webhookId: string,
    @Query() query: ListWebhookDeliveriesRequest,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<WebhookDeliveryPageResponse> {
    const { service, reads } = ownSide(caller);
    const page = await this.services.query<Page<WebhookDeliveryView>>(
      service,
      reads.listDeliveries,
      queryOf(caller, { ...query, webhookId }),
    );
    return paged(request, reply, page);
  }

  @ApiOperation({ operationId: 'getWebhookDelivery', summary: 'Read one delivery with its body' })
  @ApiResponse({ status: 200, type: WebhookDeliveryDetailResponse })
  @QueryErrors('webhook-not-found', 'webhook-delivery-not-found')
  @Get('deliveries/:deliveryId')
  get(
    @CurrentCaller() caller: Caller,
    @Param('id', WebhookIdPipe) webhookId: string,
    @Param('deliveryId', WebhookDeliveryIdPipe) deliveryId: string,
  ): Promise<WebhookDeliveryDetailResponse> {
    const { service, reads } = ownSide(caller);
    return this.services.query<WebhookDeliveryDetail>(
      service,
      reads.getDelivery,
      queryOf(caller, { webhookId, deliveryId }),
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
    @Req() request: FastifyRequest,
    @Param('id', WebhookIdPipe) webhookId: string,
    @Param('deliveryId', WebhookDeliveryIdPipe) deliveryId: string,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<WebhookDeliveryResponse> {
    const { service, commands } = ownSide(callerOf(request));
    const command = commandOf(request, { webhookId, deliveryId });
    return resultOf(
      reply,
      await this.services.command<WebhookDeliveryView>(service, commands.resend, command),
    );
  }
}
