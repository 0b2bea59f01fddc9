import { runMain } from '@app/boot';
import { createLogger, startTracing } from '@app/observability';
import { startService } from '@app/order';
import { loadModels } from '@app/process';
import { AppModule } from './app.module.js';
import { readClientServiceConfig } from './client-service.config.js';
import { migrations } from './migrations/index.js';

await runMain('client-service', async () => {
  const config = readClientServiceConfig(process.env);
  const logger = createLogger('client-service');
  await startTracing('client-service');
  await startService(
    AppModule.register({ config, models: await loadModels(), logger }),
    migrations,
    config,
    logger,
  );
});
