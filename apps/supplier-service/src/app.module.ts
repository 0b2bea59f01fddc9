import type { Logger } from '@app/observability';
import { OrderServiceModule, provideRules, type ServiceConfig } from '@app/order';
import type { ProcessModels } from '@app/process';
import { Module, type DynamicModule } from '@nestjs/common';
import { OrderController } from './order/order.controller.js';
import { BuyerController } from './party/buyer.controller.js';
import { SupplierController } from './party/supplier.controller.js';
import { PriceListController } from './price-list/price-list.controller.js';
import { PriceListReadsController } from './price-list/price-list-reads.controller.js';
import { EstimateController } from './quotation/estimate.controller.js';
import { QuotationController } from './quotation/quotation.controller.js';
import { supplierRules } from './supplier.rules.js';

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
    const rules = provideRules(supplierRules(models));
    return {
      module: AppModule,
      imports: [
        OrderServiceModule.register({
          service: 'supplier-service',
          config,
          rules,
          logger,
          clock,
        }),
      ],
      controllers: [
        OrderController,
        QuotationController,
        EstimateController,
        PriceListController,
        PriceListReadsController,
        SupplierController,
        BuyerController,
      ],
    };
  }
}
