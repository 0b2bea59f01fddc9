import { once } from 'node:events';
import { connect } from 'node:net';
import { orderReadPatterns } from '@app/contracts';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { anOrder, FakeServices } from '../testing/fake-services.js';
import { listen, startGateway } from '../testing/start-gateway.js';
import { TokenIssuer } from '../testing/token-issuer.js';
import { until } from '../testing/until.js';

const LIMIT = 2;
const path = `/v1/orders/${anOrder().id}`;

let issuer: TokenIssuer;
let app: NestFastifyApplication;
let url: string;
let authorization: string;
/** Lets every request that waits at a service be answered. */
let release: () => void;
let arrived: number;

beforeEach(async () => {
  issuer = await new TokenIssuer().start();
  authorization = `Bearer ${await issuer.token({ role: 'buyer', party_id: anOrder().buyer.id })}`;
  const services = new FakeServices();
  arrived = 0;
  const released = new Promise<void>((resolve) => (release = resolve));
  services.on(orderReadPatterns('client').getOrder, async () => {
    arrived += 1;
    await released;
    return { result: anOrder() };
  });
  const env = { OIDC_ISSUER: issuer.issuer, MAX_REQUESTS_IN_HAND: String(LIMIT) };
  app = await startGateway({ services, env });
  url = await listen(app);
});
afterEach(async () => {
  release();
  await app.close();
  await issuer.stop();
});

const get = (signal?: AbortSignal) => fetch(`${url}${path}`, { headers: { authorization }, signal });

it('turns away at once what is more than it may have in hand, and nothing once there is room', async () => {
  const inHand = [get(), get()];
  await until(() => arrived === LIMIT);
  const refused = await get();
  expect(refused.status).toBe(503);
  expect(refused.headers.get('retry-after')).toMatch(/^\d+$/);
  expect(await refused.json()).toMatchObject({ code: 'overloaded', status: 503 });
  expect((await fetch(`${url}/health/live`)).status).toBe(200);
  expect(await (await fetch(`${url}/metrics`)).text()).toMatch(/procmetier_requests_in_hand\{.*\} 2/);
  release();
  expect((await Promise.all(inHand)).map(({ status }) => status)).toEqual([200, 200]);
  expect((await get()).status).toBe(200);
});

it('has room again when a caller hangs up', async () => {
  const impatient = new AbortController();
  const left = get(impatient.signal).catch(() => 'left');
  const patient = get();
  await until(() => arrived === LIMIT);
  impatient.abort();
  expect(await left).toBe('left');
  const inHand = async () => (await fetch(`${url}/metrics`)).text();
  while (!/procmetier_requests_in_hand\{.*\} 1/.test(await inHand()));
  release();
  expect((await patient).status).toBe(200);
});

/** A connection of its own, which it would keep. */
class Line {
  private received = '';
  private readonly socket = connect(Number(new URL(url).port), '127.0.0.1');
  private readonly closed = once(this.socket, 'close');

  constructor() {
    this.socket.on('data', (chunk: Buffer) => (this.received += chunk.toString()));
  }

  write(text: string): void {
    this.socket.write(text);
  }

  /** All that came, once the server has closed the line. */
  async answers(): Promise<string[]> {
    await this.closed;
    return this.received.split(/(?=HTTP\/1\.1 )/);
  }
}

const HEAD = `GET ${path} HTTP/1.1\r\nHost: localhost\r\n`;
const rest = () => `Authorization: ${authorization}\r\n\r\n`;

it('answers while it closes what it has in hand, takes nothing more, and keeps no line', async () => {
  const [inHand, late] = [new Line(), new Line()];
  late.write(HEAD);
  inHand.write(HEAD + rest());
  await until(() => arrived === 1);
  const closed = app.close();
  await until(() => !app.getHttpServer().listening);
  late.write(rest());
  const [refused] = await late.answers();
  expect(refused).toMatch(/^HTTP\/1\.1 503 /);
  expect(refused).toMatch(/\r\nretry-after: \d+\r\n/i);
  expect(refused).toMatch(/\r\nconnection: close\r\n/i);
  expect(refused).toContain('"code":"service-unavailable"');
  release();
  const [answered] = await inHand.answers();
  expect(answered).toMatch(/^HTTP\/1\.1 200 /);
  expect(answered).toMatch(/\r\nconnection: close\r\n/i);
  await closed;
  expect(arrived).toBe(1);
});
