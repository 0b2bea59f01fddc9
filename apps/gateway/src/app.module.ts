import { Module, type DynamicModule, type OnApplicationShutdown } from '@nestjs/common';
import { APP_FILTER, APP_GUARD, APP_PIPE } from '@nestjs/core';
import { ThrottlerModule } from '@nestjs/throttler';
import type { IdentityKeys } from './auth/identity-keys.js';
import { JwtGuard } from './auth/jwt.guard.js';
import { TokenVerifier } from './auth/token-verifier.js';
import { BuyerController } from './buyer/buyer.controller.js';
import { EventController } from './events/event.controller.js';
import { EventHub } from './events/event-hub.js';
import type { GatewayConfig } from './gateway.config.js';
import { HealthController } from './health/health.controller.js';
import { Readiness } from './health/readiness.js';
import { AddressLimitGuard, PartyLimitGuard, rateLimits } from './http/rate-limit.guard.js';
import { RequestPipe } from './http/request.pipe.js';
import { MetricsController } from './metrics/metrics.controller.js';
import { Metrics } from './metrics/metrics.js';
import { DeadLetterController } from './operations/dead-letter.controller.js';
import { OperationsController } from './operations/operations.controller.js';
import { ResyncController } from './operations/resync.controller.js';
import { StatsController } from './operations/stats.controller.js';
import { OrderController } from './order/order.controller.js';
import { PriceListController } from './price-list/price-list.controller.js';
import { ProblemController } from './problem/problem.controller.js';
import type { ProblemFilter } from './problem/problem.filter.js';
import { ProcessController } from './process/process.controller.js';
import { QuotationController } from './quotation/quotation.controller.js';
import { SessionController } from './session/session.controller.js';
import { SessionParts } from './session/session-parts.js';
import { ServiceClient, type RequestClient } from './services/service-client.js';
import { SupplierDecisionController } from './supplier-order/supplier-decision.controller.js';
import { SupplierOrderController } from './supplier-order/supplier-order.controller.js';
import { PolicyController } from './supplier/policy.controller.js';
import { SupplierController } from './supplier/supplier.controller.js';
import { WebhookDeliveryController } from './webhook/webhook-delivery.controller.js';
import { WebhookController } from './webhook/webhook.controller.js';

export interface GatewayParts {
  config: GatewayConfig;
  client: RequestClient;
  filter: ProblemFilter;
  keys: IdentityKeys;
  verifier: TokenVerifier;
  sessions: SessionParts;
  metrics: Metrics;
}

@Module({})
export class AppModule implements OnApplicationShutdown {
  constructor(private readonly services: ServiceClient) {}

  static register(parts: GatewayParts): DynamicModule {
    const { config, client, filter, keys, verifier, sessions, metrics } = parts;
    const hub = new EventHub();
    metrics.watchStreams(() => hub.size);
    return {
      module: AppModule,
      imports: [ThrottlerModule.forRoot(rateLimits(config.rateLimit))],
      controllers: [
        OrderController,
        QuotationController,
        SupplierOrderController,
        SupplierDecisionController,
        PriceListController,
        PolicyController,
        SupplierController,
        BuyerController,
        ProcessController,
        OperationsController,
        ResyncController,
        DeadLetterController,
        StatsController,
        EventController,
        WebhookController,
        WebhookDeliveryController,
        SessionController,
        MetricsController,
        ProblemController,
        HealthController,
      ],
      providers: [
        { provide: ServiceClient, useValue: new ServiceClient(client, metrics) },
        { provide: Readiness, useValue: new Readiness(client, keys) },
        { provide: TokenVerifier, useValue: verifier },
        { provide: SessionParts, useValue: sessions },
        { provide: EventHub, useValue: hub },
        { provide: Metrics, useValue: metrics },
        ...guards(config).map((useClass) => ({ provide: APP_GUARD, useClass })),
        { provide: APP_PIPE, useClass: RequestPipe },
        { provide: APP_FILTER, useValue: filter },
      ],
    };
  }

  /** After the last request was answered. */
  async onApplicationShutdown(): Promise<void> {
    await this.services.close();
  }
}

/** In their order. */
const guards = ({ rateLimit }: GatewayConfig) =>
  rateLimit ? [AddressLimitGuard, JwtGuard, PartyLimitGuard] : [JwtGuard];
