import {
  LIMITS,
  PING_TYPE,
  refuse,
  type ChangeWebhook,
  type Command,
  type WebhookDeliveryNamed,
  type WebhookDeliveryView,
  type PingMessage,
  type RegisterWebhook,
  type Reply,
  type RotateWebhookSecret,
  type WebhookNamed,
  type WebhookView,
  type WebhookWithSecret,
} from '@app/contracts';
import { commandResultsRepository, runOnce } from '@app/messaging';
import { v7 as uuidv7 } from 'uuid';
import type { DataSource, EntityManager } from 'typeorm';
import type { AddressRules } from '../address/address-guard.js';
import type { Resolve } from '../address/resolve.js';
import { addressesOf, readWebhookUrl } from '../address/webhook-url.js';
import { deliveryRepository } from '../delivery/delivery.repository.js';
import type { SecretBox } from '../signing/secret-box.js';
import { newSecret } from '../signing/sign.js';
import { toView, webhookRepository, type StoredWebhook } from './webhook.repository.js';

const HOUR_MS = 3_600_000;

export interface WebhooksOptions {
  dataSource: DataSource;
  box: SecretBox;
  rules: AddressRules;
  resolve: Resolve;
  clock: () => Date;
  /** Something may go out now. */
  onDue: () => void;
}

/**
 * The stored form of the only answer that shows a secret: a repeat of the request gets the secret again, and the
 * database holds it encrypted.
 */
type SealedAnswer = WebhookView & { sealedSecret: string };

/** What a party does with its webhooks. Each command is known by its key, as all commands are. */
export class Webhooks {
  constructor(private readonly options: WebhooksOptions) {}

  async register(command: Command, body: RegisterWebhook): Promise<Reply<WebhookWithSecret>> {
    const { clock, box } = this.options;
    const url = await this.checkUrl(command, body.url);
    if (typeof url !== 'string') return url;
    return this.opened(
      await this.once<SealedAnswer>(command, async (manager) => {
        if ((await webhookRepository.lockCount(manager, command.party)) >= LIMITS.webhooksPerParty)
          return refuse('too-many-webhooks', { limit: LIMITS.webhooksPerParty });
        const id = uuidv7();
        const now = clock();
        const webhook: StoredWebhook = {
          id,
          party: command.party,
          url,
          description: body.description ?? null,
          eventTypes: body.eventTypes,
          status: 'active',
          disabledCode: null,
          disabledAt: null,
          secret: box.seal(newSecret(), id),
          previousSecret: null,
          previousSecretUntil: null,
          createdAt: now,
          updatedAt: now,
          version: 1,
        };
        await webhookRepository.insert(manager, webhook);
        return { result: { ...toView(webhook, now), sealedSecret: webhook.secret } };
      }),
    );
  }

  /** Setting a status, also the same one, lets what waits go on from the beginning of its schedule. */
  async change(command: Command, body: ChangeWebhook): Promise<Reply<WebhookView>> {
    const url = body.url === undefined ? undefined : await this.checkUrl(command, body.url);
    if (typeof url === 'object') return url;
    const reply = await this.alter(command, body, async (manager, webhook, now) => {
      const changed: StoredWebhook = {
        ...webhook,
        ...(url !== undefined && { url }),
        ...(body.eventTypes && { eventTypes: body.eventTypes }),
        ...(body.description !== undefined && { description: body.description || null }),
        ...(body.status && { status: body.status, disabledCode: null, disabledAt: null }),
      };
      return { result: await this.save(manager, changed, now) };
    });
    if (body.status === 'active' && 'result' in reply) await this.resume(body.webhookId);
    return reply;
  }

  /** Page by page, after the change: while it is locked, the orders of its owner wait. */
  private async resume(webhookId: string): Promise<void> {
    const { dataSource, clock, onDue } = this.options;
    const now = clock();
    for (let after: string | null = '0'; after !== null;)
      after = await deliveryRepository.resumePage(dataSource.manager, webhookId, after, now);
    onDue();
  }

  /** Deletes its messages and their log too: nobody could read them any more. */
  remove(command: Command, body: WebhookNamed): Promise<Reply<object>> {
    return this.alter<object>(command, body, async (manager, webhook) => {
      await webhookRepository.remove(manager, webhook.id);
      await deliveryRepository.removeAll(manager, webhook.id);
      return { result: {} };
    });
  }

  async rotateSecret(command: Command, body: RotateWebhookSecret): Promise<Reply<WebhookWithSecret>> {
    const { box } = this.options;
    const reply = await this.alter<SealedAnswer>(command, body, async (manager, webhook, now) => {
      const overlaps = body.overlapHours > 0;
      const changed: StoredWebhook = {
        ...webhook,
        secret: box.seal(newSecret(), webhook.id),
        previousSecret: overlaps ? webhook.secret : null,
        previousSecretUntil: overlaps ? new Date(now.getTime() + body.overlapHours * HOUR_MS) : null,
      };
      const view = await this.save(manager, changed, now);
      return { result: { ...view, sealedSecret: changed.secret } };
    });
    return this.opened(reply);
  }

  async ping(command: Command, body: WebhookNamed): Promise<Reply<WebhookDeliveryView>> {
    return this.alter(command, body, async (manager, webhook, now) => {
      if (webhook.status !== 'active') return refuse('webhook-not-active', { state: webhook.status });
      const id = uuidv7();
      const message: PingMessage = {
        type: PING_TYPE,
        timestamp: now.toISOString(),
        data: { webhookId: webhook.id },
      };
      const delivery = { webhookId: webhook.id, id, type: PING_TYPE, body: JSON.stringify(message) };
      await deliveryRepository.add(manager, delivery, now);
      return this.delivery(manager, webhook.id, id);
    });
  }

  async resend(command: Command, body: WebhookDeliveryNamed): Promise<Reply<WebhookDeliveryView>> {
    return this.alter(command, body, async (manager, webhook, now) => {
      const { deliveryId } = body;
      const known = await deliveryRepository.find(manager, webhook.id, deliveryId);
      if (!known) return refuse('webhook-delivery-not-found');
      if (webhook.status !== 'active') return refuse('webhook-not-active', { state: webhook.status });
      await deliveryRepository.resend(manager, webhook.id, deliveryId, now);
      return this.delivery(manager, webhook.id, deliveryId);
    });
  }

  private async delivery(
    manager: EntityManager,
    webhookId: string,
    id: string,
  ): Promise<Reply<WebhookDeliveryView>> {
    const detail = await deliveryRepository.find(manager, webhookId, id);
    if (!detail) throw new Error(`Delivery ${id} is not there`);
    const { body: _body, ...view } = detail;
    return { result: view };
  }

  private async save(manager: EntityManager, webhook: StoredWebhook, now: Date): Promise<WebhookView> {
    const next = { ...webhook, updatedAt: now, version: webhook.version + 1 };
    await webhookRepository.update(manager, next);
    return toView(next, now);
  }

  /** Locks one webhook of the asking party and changes it, after its version was compared with the expected one. */
  private async alter<Result>(
    command: Command,
    { webhookId }: WebhookNamed,
    work: (manager: EntityManager, webhook: StoredWebhook, now: Date) => Promise<Reply<Result>>,
  ): Promise<Reply<Result>> {
    const reply = await this.once<Result>(command, async (manager) => {
      const webhook = await webhookRepository.lock(manager, command.party, webhookId);
      if (!webhook) return refuse('webhook-not-found');
      const { expectedVersion } = command;
      if (expectedVersion !== undefined && expectedVersion !== webhook.version)
        return refuse('version-mismatch', { version: webhook.version });
      return work(manager, webhook, this.options.clock());
    });
    if ('result' in reply) this.options.onDue();
    return reply;
  }

  private once<Result>(
    command: Command,
    work: (manager: EntityManager) => Promise<Reply<Result>>,
  ): Promise<Reply<Result>> {
    return runOnce(this.options.dataSource, command, work);
  }

  /**
   * Resolves the address before any transaction begins, since a slow name server must not hold a connection that orders
   * need. For a repeated key nobody is asked: its stored result answers.
   * @returns the address in its canonical form
   */
  private async checkUrl(command: Command, text: string): Promise<string | ReturnType<typeof refuse>> {
    const { rules, resolve, dataSource } = this.options;
    const url = readWebhookUrl(text, rules);
    if (typeof url === 'string') return refuse('webhook-url-refused', { reason: url });
    const known = await commandResultsRepository.load(dataSource.manager, [command]);
    if (known.replyTo(command)) return url.href;
    const addresses = await addressesOf(url, rules, resolve);
    return typeof addresses === 'string' ? refuse('webhook-url-refused', { reason: addresses }) : url.href;
  }

  private opened(reply: Reply<SealedAnswer>): Reply<WebhookWithSecret> {
    if (!('result' in reply)) return reply;
    const { sealedSecret, ...view } = reply.result;
    const secret = this.options.box.open(sealedSecret, view.id);
    // WEBHOOKS_KEY was changed since: the secret is lost, and the webhook needs another one.
    if (secret === undefined) return refuse('internal-error');
    return { ...reply, result: { ...view, secret } };
  }
}
