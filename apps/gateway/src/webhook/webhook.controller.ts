import type { WebhookView, WebhookWithSecret } from '@app/contracts';
import { Body, Controller, Delete, Get, HttpCode, Param, Patch, Post } from '@nestjs/common';
import { ApiBearerAuth, ApiBody, ApiExtraModels, ApiOperation, ApiResponse, ApiTags } from '@nestjs/swagger';
import { Roles } from '../auth/roles.decorator.js';
import { entityTag } from '../http/entity-tag.js';
import { CurrentExchange, Exchange } from '../http/exchange.js';
import { WebhookIdPipe } from '../http/id.pipes.js';
import { CommandErrors, QueryErrors } from '../openapi/errors.decorator.js';
import { CreationHeaders, DecisionHeaders } from '../openapi/headers.decorator.js';
import { ServiceClient } from '../services/service-client.js';
import { ownSide, type OwnSide } from './own-side.js';
import { WebhookMessageResponse, WebhookPingResponse } from './webhook-message.response.js';
import { ChangeWebhookRequest, RegisterWebhookRequest, RotateSecretRequest } from './webhook.request.js';
import { WebhookListResponse, WebhookResponse, WebhookWithSecretResponse } from './webhook.response.js';

const LOCATION = { Location: { description: 'The webhook', schema: { type: 'string' as const } } };

@ApiTags('Webhooks')
@ApiExtraModels(WebhookMessageResponse, WebhookPingResponse)
@ApiBearerAuth()
@Roles('buyer', 'supplier')
@Controller('v1/webhooks')
export class WebhookController {
  constructor(private readonly services: ServiceClient) {}

  @ApiOperation({
    operationId: 'registerWebhook',
    summary: 'Have events of your orders sent to an address of yours',
    description:
      'Signed as standardwebhooks.com specifies, at least once, the events of one order in sequence. A receiver answers 2xx within 15 s; otherwise a message is retried for three days. The secret is shown in this response only.',
  })
  @ApiResponse({ status: 201, type: WebhookWithSecretResponse, headers: LOCATION })
  @CommandErrors('webhook-url-refused', 'too-many-webhooks')
  @CreationHeaders()
  @Post()
  async register(
    @CurrentExchange() exchange: Exchange,
    @Body() body: RegisterWebhookRequest,
  ): Promise<WebhookWithSecretResponse> {
    const webhook = await this.decide<WebhookWithSecret>(exchange, 'register', body);
    exchange.header('Location', `/v1/webhooks/${webhook.id}`);
    return webhook;
  }

  @ApiOperation({ operationId: 'listWebhooks', summary: 'List your webhooks, oldest first' })
  @ApiResponse({ status: 200, type: WebhookListResponse })
  @QueryErrors()
  @Get()
  list(@CurrentExchange() exchange: Exchange): Promise<WebhookListResponse> {
    const { service, reads } = ownSide(exchange.caller);
    return this.services.query(service, reads.list, exchange.query({}));
  }

  @ApiOperation({ operationId: 'getWebhook', summary: 'Read one of your webhooks' })
  @ApiResponse({ status: 200, type: WebhookResponse })
  @QueryErrors('webhook-not-found')
  @Get(':id')
  async get(
    @CurrentExchange() exchange: Exchange,
    @Param('id', WebhookIdPipe) webhookId: string,
  ): Promise<WebhookResponse> {
    const { service, reads } = ownSide(exchange.caller);
    const webhook = await this.services.query<WebhookView>(service, reads.get, exchange.query({ webhookId }));
    // For `If-Match`; never 304: the time of a previous secret ends by the clock alone.
    exchange.header('ETag', entityTag(webhook.version));
    return webhook;
  }

  @ApiOperation({
    operationId: 'changeWebhook',
    summary: 'Change, pause or resume a webhook',
    description:
      'Events apply to what happens from now on; waiting messages go to the new address. Setting the status to `active` retries everything that waits, from the beginning of its schedule.',
  })
  @ApiResponse({ status: 200, type: WebhookResponse })
  @CommandErrors('webhook-not-found', 'version-mismatch', 'webhook-url-refused')
  @DecisionHeaders()
  @Patch(':id')
  change(
    @CurrentExchange() exchange: Exchange,
    @Param('id', WebhookIdPipe) webhookId: string,
    @Body() body: ChangeWebhookRequest,
  ): Promise<WebhookResponse> {
    return this.decide<WebhookView>(exchange, 'change', { ...body, webhookId });
  }

  @ApiOperation({
    operationId: 'deleteWebhook',
    summary: 'Delete a webhook, its waiting messages and its log',
  })
  @ApiResponse({ status: 204, description: 'Gone' })
  @CommandErrors('webhook-not-found', 'version-mismatch')
  @DecisionHeaders()
  @Delete(':id')
  @HttpCode(204)
  async remove(
    @CurrentExchange() exchange: Exchange,
    @Param('id', WebhookIdPipe) webhookId: string,
  ): Promise<void> {
    const { service, commands } = ownSide(exchange.caller);
    const command = exchange.command({ webhookId });
    exchange.result(await this.services.command(service, commands.remove, command));
  }

  @ApiOperation({
    operationId: 'rotateWebhookSecret',
    summary: 'Get a new secret',
    description:
      'Messages are signed with both secrets for a while, so that none is rejected while you roll out the new one; only the last two are ever used. The new secret is shown in this response only.',
  })
  @ApiBody({ type: RotateSecretRequest, required: false })
  @ApiResponse({ status: 200, type: WebhookWithSecretResponse })
  @CommandErrors('webhook-not-found', 'version-mismatch')
  @DecisionHeaders()
  @Post(':id/rotate-secret')
  @HttpCode(200)
  rotateSecret(
    @CurrentExchange() exchange: Exchange,
    @Param('id', WebhookIdPipe) webhookId: string,
    @Body() body: RotateSecretRequest,
  ): Promise<WebhookWithSecretResponse> {
    return this.decide<WebhookWithSecret>(exchange, 'rotateSecret', { ...body, webhookId });
  }

  private async decide<Webhook extends WebhookView>(
    exchange: Exchange,
    name: keyof OwnSide['commands'],
    body: object,
  ): Promise<Webhook> {
    const { service, commands } = ownSide(exchange.caller);
    return exchange.changed(
      await this.services.command<Webhook>(service, commands[name], exchange.command(body)),
    );
  }
}
