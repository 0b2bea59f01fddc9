import { Agent, request, type IncomingMessage } from 'node:http';
import { once } from 'node:events';
import { text } from 'node:stream/consumers';
import { SUPPLIER_READS, type PriceListView } from '@app/contracts';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { FakeServices } from '../testing/fake-services.js';
import { listen, startGateway } from '../testing/start-gateway.js';
import { SUPPLIER } from '../testing/test-gateway.js';
import { TokenIssuer } from '../testing/token-issuer.js';
import { until } from '../testing/until.js';

const PAGES = 400;
const ENTRIES = 200;

let issuer: TokenIssuer;
let app: NestFastifyApplication;
let url: string;
let authorization: string;
let services: FakeServices;
let mayAnswer: Promise<void>;
/** Lines as a browser keeps them. */
let agent: Agent;

const listOf = (page: number): PriceListView => ({
  supplier: { id: SUPPLIER, name: 'D' },
  currency: 'DKK',
  version: 3,
  entries: Array.from({ length: ENTRIES }, (_, index) => ({
    sku: `SKU-${page}-${index}`,
    name: 'x'.repeat(100),
    unitCode: 'EA',
    unitPrice: '1.00',
    baseQuantity: '1',
    vatRatePercent: '25',
    vatCategory: 'S',
    validFrom: '2026-11-24T09:00:00.000Z',
    validTo: null,
  })),
  nextCursor: page < PAGES ? String(page + 1) : null,
});

beforeEach(async () => {
  issuer = await new TokenIssuer().start();
  authorization = `Bearer ${await issuer.token({ role: 'supplier', party_id: SUPPLIER })}`;
  services = new FakeServices();
  mayAnswer = Promise.resolve();
  services.on(SUPPLIER_READS.getPriceList, async ({ body }) => {
    const { cursor = '1' } = body as { cursor?: string };
    if (cursor !== '1') await mayAnswer;
    return { result: listOf(Number(cursor)) };
  });
  app = await startGateway({ services, env: { OIDC_ISSUER: issuer.issuer } });
  url = await listen(app);
  agent = new Agent({ keepAlive: true });
});
afterEach(async () => {
  agent.destroy();
  await app.close();
  await issuer.stop();
});

async function ask(method: 'GET' | 'HEAD'): Promise<IncomingMessage> {
  const sent = request(`${url}/v1/supplier/price-list`, {
    method,
    agent,
    headers: { authorization, accept: 'text/csv' },
  });
  sent.end();
  const [answer] = (await once(sent, 'response')) as [IncomingMessage];
  expect(answer.statusCode).toBe(200);
  return answer;
}

/** Whether nothing more is asked for while other requests are answered. */
async function rests(): Promise<boolean> {
  const before = services.asked.length;
  for (let turn = 0; turn < 5; turn += 1) await fetch(`${url}/health/live`);
  return services.asked.length === before;
}

it('a HEAD for a whole list reads no more than its first page', async () => {
  const answer = await ask('HEAD');
  expect(answer.headers['content-type']).toContain('text/csv');
  answer.resume();
  await once(answer, 'end');
  expect(await rests()).toBe(true);
  expect(services.asked).toHaveLength(1);
});

it('a list that nobody reads on is not asked for, and given up with its caller', async () => {
  const answer = await ask('GET');
  await until(rests);
  expect(services.asked.length).toBeLessThan(PAGES / 2);
  answer.destroy();
  await until(rests);
  expect(services.asked.length).toBeLessThan(PAGES / 2);
});

it('a list that is under way when the gateway closes comes whole, and its line holds nothing up', async () => {
  let answerOn = () => {};
  mayAnswer = new Promise((resolve) => (answerOn = resolve));
  const content = text(await ask('GET'));
  const closed = app.close();
  await until(() => !app.getHttpServer().listening);
  answerOn();
  expect((await content).split('\r\n')).toHaveLength(PAGES * ENTRIES + 2);
  await closed;
}, 60_000);
