import { provide } from '@app/boot';
import { Registry, type Logger } from '@app/observability';
import type { Provider } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { resolveByNameServer } from './address/resolve.js';
import { DeliveryMetrics } from './delivery/delivery-metrics.js';
import { WebhookDispatcher } from './delivery/dispatcher.js';
import { HttpSender } from './delivery/http-sender.js';
import { WebhookReads } from './registration/webhook-reads.js';
import { Webhooks } from './registration/webhooks.js';
import { SecretBox } from './signing/secret-box.js';

export interface WebhookSettings {
  /** `WEBHOOKS_ALLOW_LOOPBACK`, for trials: http and this machine's own addresses too. */
  allowLoopback: boolean;
  /** `WEBHOOKS_KEY`: what the secrets in the database are encrypted with. */
  key: string;
}

export interface WebhookParts {
  settings: WebhookSettings;
  clock: () => Date;
  logger: Logger;
}

/** For a service's module: everything about webhooks but its controller. */
export function webhookProviders({ settings, clock, logger }: WebhookParts): Provider[] {
  const rules = { allowLoopback: settings.allowLoopback };
  const box = new SecretBox(settings.key);
  const sender = new HttpSender({ ...rules, resolve: resolveByNameServer });
  return [
    provide(
      DeliveryMetrics,
      [Registry, DataSource],
      (registry, source) => new DeliveryMetrics(registry, source, clock),
    ),
    provide(
      WebhookDispatcher,
      [DataSource, DeliveryMetrics],
      (dataSource, observer) =>
        new WebhookDispatcher({ dataSource, observer, sender, box, clock, logger, random: Math.random }),
    ),
    provide(
      Webhooks,
      [DataSource, WebhookDispatcher],
      (dataSource, dispatcher) =>
        new Webhooks({
          dataSource,
          box,
          rules,
          resolve: resolveByNameServer,
          clock,
          onDue: () => dispatcher.wake(),
        }),
    ),
    provide(WebhookReads, [DataSource], (dataSource) => new WebhookReads(dataSource, clock)),
  ];
}
