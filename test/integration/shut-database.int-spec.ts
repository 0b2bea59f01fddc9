import { ServiceLifecycle } from '../../libs/order/src/service/service-lifecycle.js';
import { queryOnce } from '../../tools/infra/database-client.js';
import { eventually } from '../support/eventually.js';
import { OrderDesk } from '../support/order-desk.js';
import { startServices, type Services } from '../support/services.js';

let services: Services;
let desk: OrderDesk;
beforeAll(async () => {
  services = await startServices();
  desk = await OrderDesk.open(services);
});
afterAll(() => services.stop());

it.each([
  [
    'only reads',
    'SET default_transaction_read_only = on',
    'RESET default_transaction_read_only',
    /read-only transaction/,
  ],
  ['takes no connections', 'ALLOW_CONNECTIONS false', 'ALLOW_CONNECTIONS true', /not currently accepting/],
])(
  'a database that %s is away, and what came in meanwhile goes on after it',
  async (_name, shut, open, reason) => {
    const { 'client-service': client, 'supplier-service': neighbour } = services.databases;
    const lifecycle = services.app('client-service').get(ServiceLifecycle);
    const database = async () => (await lifecycle.checks()).database;

    await queryOnce(neighbour.adminUrl, `ALTER DATABASE ${client.name} ${shut}`);
    await queryOnce(
      neighbour.adminUrl,
      'SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = $1',
      [client.name],
    );
    await eventually('it is told', async () => reason.test((await database()).reason ?? ''));
    const placing = desk.place('SAUCE-BR');
    await queryOnce(neighbour.adminUrl, `ALTER DATABASE ${client.name} ${open}`);
    await eventually('it is up again', async () => (await database()).status === 'up');
    await desk.waits('client', (await placing).id, 'review_quotation');
  },
);
