import { runMain } from '@app/boot';
import { createLogger, startTracing } from '@app/observability';
import { startService } from '@app/order';
import { loadModels } from '@app/process';
import { AppModule } from './app.module.js';
import { migrations } from './migrations/index.js';
import { readSupplierServiceConfig } from './supplier-service.config.js';

await runMain('supplier-service', async () => {
  const config = readSupplierServiceConfig(process.env);
  const logger = createLogger('supplier-service');
  await startTracing('supplier-service');
  await startService(
    AppModule.register({ config, models: await loadModels(), logger }),
    migrations,
    config,
    logger,
  );
});
