import {
  ChangeWebhook,
  WebhookDeliveryNamed,
  ListWebhookDeliveries,
  RegisterWebhook,
  RotateWebhookSecret,
  webhookCommands,
  WebhookNamed,
  webhookReads,
  type Command,
  type Query,
  type Reply,
  type WireSide,
} from '@app/contracts';
import { actingAs } from '@app/messaging';
import { Controller, type Type } from '@nestjs/common';
import { MessagePattern, Payload } from '@nestjs/microservices';
import { WebhookReads } from './webhook-reads.js';
import { Webhooks } from './webhooks.js';

const OWNERS = { client: 'buyer', supplier: 'supplier' } as const;

/** The same requests on either service, each under its own patterns, and for the role of its own side only. */
export function webhookController(side: WireSide): Type {
  const commands = webhookCommands(side);
  const reads = webhookReads(side);

  const asOwner = actingAs(OWNERS[side]);

  @Controller()
  class WebhookController {
    constructor(
      private readonly webhooks: Webhooks,
      private readonly questions: WebhookReads,
    ) {}

    @MessagePattern(commands.register)
    register(@Payload() command: Command): Promise<Reply> {
      return asOwner(command, RegisterWebhook, (body) => this.webhooks.register(command, body));
    }

    @MessagePattern(commands.change)
    change(@Payload() command: Command): Promise<Reply> {
      return asOwner(command, ChangeWebhook, (body) => this.webhooks.change(command, body));
    }

    @MessagePattern(commands.remove)
    remove(@Payload() command: Command): Promise<Reply> {
      return asOwner(command, WebhookNamed, (body) => this.webhooks.remove(command, body));
    }

    @MessagePattern(commands.rotateSecret)
    rotateSecret(@Payload() command: Command): Promise<Reply> {
      return asOwner(command, RotateWebhookSecret, (body) => this.webhooks.rotateSecret(command, body));
    }

    @MessagePattern(commands.ping)
    ping(@Payload() command: Command): Promise<Reply> {
      return asOwner(command, WebhookNamed, (body) => this.webhooks.ping(command, body));
    }

    @MessagePattern(commands.resend)
    resend(@Payload() command: Command): Promise<Reply> {
      return asOwner(command, WebhookDeliveryNamed, (body) => this.webhooks.resend(command, body));
    }

    @MessagePattern(reads.list)
    list(@Payload() query: Query): Promise<Reply> {
      return asOwner(query, Object, (_body, party) => this.questions.list(party));
    }

    @MessagePattern(reads.get)
    get(@Payload() query: Query): Promise<Reply> {
      return asOwner(query, WebhookNamed, (body, party) => this.questions.get(party, body));
    }

    @MessagePattern(reads.listDeliveries)
    listDeliveries(@Payload() query: Query): Promise<Reply> {
      return asOwner(query, ListWebhookDeliveries, (body, party) =>
        this.questions.listDeliveries(party, body),
      );
    }

    @MessagePattern(reads.getDelivery)
    getDelivery(@Payload() query: Query): Promise<Reply> {
      return asOwner(query, WebhookDeliveryNamed, (body, party) => this.questions.getDelivery(party, body));
    }
  }

  Object.defineProperty(WebhookController, 'name', { value: `${side}WebhookController` });
  return WebhookController;
}
