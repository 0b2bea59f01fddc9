import type { Logger } from '@app/observability';
import { OrderServiceModule, provideRules, type ServiceConfig } from '@app/order';
import type { ProcessModels } from '@app/process';
import { Module, type DynamicModule } from '@nestjs/common';
import { clientRules } from './client.rules.js';
import { OrderController } from './order/order.controller.js';
import { BuyerController } from './party/buyer.controller.js';
import { PROCESS_MODELS } from './process-models.token.js';
import { ProcessController } from './process/process.controller.js';
import { QuotationController } from './quotation/quotation.controller.js';

export interface AppOptions {
  config: ServiceConfig;
  models: ProcessModels;
  logger: Logger;
  /** The time, for tests. */
  clock?: () => Date;
}

@Module({})
export class AppModule {
  static register({ config, models, logger, clock }: AppOptions): DynamicModule {
    const rules = provideRules(clientRules(models));
    return {
      module: AppModule,
      imports: [
        OrderServiceModule.register({
          service: 'client-service',
          config,
          rules,
          logger,
          clock,
        }),
      ],
      controllers: [OrderController, QuotationController, BuyerController, ProcessController],
      providers: [{ provide: PROCESS_MODELS, useValue: models }],
    };
  }
}
