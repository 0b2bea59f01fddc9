import type { ServiceName } from '@app/contracts';
import type { Logger } from '@app/observability';
import type { OrderRules } from '../path/message-kind.js';
import type { ServiceConfig } from './service.config.js';

/** What the parts of a service are made of. */
export interface Wiring {
  service: ServiceName;
  config: ServiceConfig;
  rules: OrderRules<unknown>;
  logger: Logger;
  clock: () => Date;
}
