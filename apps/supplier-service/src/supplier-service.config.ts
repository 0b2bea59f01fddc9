import { readServiceConfig, type ServiceConfig } from '@app/order';

/** Defaults equal what `npm run infra` starts. */
export const readSupplierServiceConfig = (env: NodeJS.ProcessEnv): ServiceConfig =>
  readServiceConfig(env, {
    databaseVariable: 'SUPPLIER_DATABASE_URL',
    databaseUrl: 'postgresql://supplier_service:supplier_service@127.0.0.1:20432/procmetier_supplier',
    rabbitmqUrl: 'amqp://supplier-service:supplier-service@127.0.0.1:20672/procmetier',
    port: 3002,
  });
