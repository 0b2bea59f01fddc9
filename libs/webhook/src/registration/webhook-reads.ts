import {
  pageOf,
  refuse,
  type WebhookDeliveryDetail,
  type WebhookDeliveryNamed,
  type WebhookDeliveryView,
  type ListWebhookDeliveries,
  type Page,
  type Reply,
  type WebhookNamed,
  type WebhookView,
} from '@app/contracts';
import type { DataSource } from 'typeorm';
import { deliveryRepository } from '../delivery/delivery.repository.js';
import { toView, webhookRepository } from './webhook.repository.js';

/** As `bigint` is written. */
const isPosition = (content: unknown): content is string =>
  typeof content === 'string' && /^\d{1,18}$/.test(content);

/** Answers a party's questions about its own webhooks; another party's are not found. */
export class WebhookReads {
  constructor(
    private readonly dataSource: DataSource,
    private readonly clock: () => Date,
  ) {}

  /** All of them at once: a party has few. */
  async list(party: string): Promise<Reply<{ items: WebhookView[] }>> {
    const webhooks = await webhookRepository.list(this.dataSource.manager, party);
    const now = this.clock();
    return { result: { items: webhooks.map((webhook) => toView(webhook, now)) } };
  }

  async get(party: string, { webhookId }: WebhookNamed): Promise<Reply<WebhookView>> {
    const webhook = await webhookRepository.find(this.dataSource.manager, party, webhookId);
    return webhook ? { result: toView(webhook, this.clock()) } : refuse('webhook-not-found');
  }

  async listDeliveries(
    party: string,
    { webhookId, status, ...page }: ListWebhookDeliveries,
  ): Promise<Reply<Page<WebhookDeliveryView>>> {
    const { manager } = this.dataSource;
    if (!(await webhookRepository.find(manager, party, webhookId))) return refuse('webhook-not-found');
    return pageOf(page, isPosition, async (limit, before) => {
      const found = await deliveryRepository.list(manager, webhookId, { limit, before, status });
      return found.map(({ position: place, ...item }) => ({ item, place }));
    });
  }

  async getDelivery(
    party: string,
    { webhookId, deliveryId }: WebhookDeliveryNamed,
  ): Promise<Reply<WebhookDeliveryDetail>> {
    const { manager } = this.dataSource;
    if (!(await webhookRepository.find(manager, party, webhookId))) return refuse('webhook-not-found');
    const delivery = await deliveryRepository.find(manager, webhookId, deliveryId);
    return delivery ? { result: delivery } : refuse('webhook-delivery-not-found');
  }
}
