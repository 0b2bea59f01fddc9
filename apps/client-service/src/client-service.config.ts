import { readServiceConfig, type ServiceConfig } from '@app/order';

/** Defaults equal what `npm run infra` starts. */
export const readClientServiceConfig = (env: NodeJS.ProcessEnv): ServiceConfig =>
  readServiceConfig(env, {
    databaseVariable: 'CLIENT_DATABASE_URL',
    databaseUrl: 'postgresql://client_service:client_service@127.0.0.1:20432/procmetier_client',
    rabbitmqUrl: 'amqp://client-service:client-service@127.0.0.1:20672/procmetier',
    port: 3001,
  });
