import { connect, type Socket } from 'node:net';
import { promisify } from 'node:util';
import { orderReadPatterns, WIRE_SIDES, type OrderChange } from '@app/contracts';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { EventHub } from '../events/event-hub.js';
import { Stream } from './event-stream.js';
import { FakeServices } from './fake-services.js';
import { listen, startGateway } from './start-gateway.js';
import { PARTY, SUPPLIER } from './test-gateway.js';
import { TokenIssuer } from './token-issuer.js';
import { until } from './until.js';

export const OTHER = '11111111-1111-4111-8111-111111111111';

export const change = (party: string, cursor: string, orderId = cursor): OrderChange => ({
  party,
  orderId,
  version: 1,
  status: 'QUOTED',
  turn: 'buyer',
  cursor,
});

const CLAIMS = {
  buyer: { role: 'buyer', party_id: PARTY },
  supplier: { role: 'supplier', party_id: SUPPLIER },
  operator: { role: 'operator' },
};

/** A gateway for each test, in front of services whose histories stand at nothing, and streams from it. */
export function testEvents() {
  let issuer: TokenIssuer;
  let services: FakeServices;
  let app: NestFastifyApplication;
  let url: string;
  const streams: Stream[] = [];
  const silent: Socket[] = [];

  beforeAll(async () => (issuer = await new TokenIssuer().start()));
  beforeEach(async () => {
    services = new FakeServices();
    historiesStandAt(0);
    app = await startGateway({ services, env: { OIDC_ISSUER: issuer.issuer } });
    url = await listen(app);
  });
  afterEach(async () => {
    for (const stream of streams.splice(0)) stream.close();
    for (const socket of silent.splice(0)) socket.destroy();
    await app.close();
  });
  afterAll(() => issuer.stop());

  function historiesStandAt(newest: number): void {
    for (const side of WIRE_SIDES)
      services.on(orderReadPatterns(side).listChanges, () => ({ result: { items: [], newest } }));
  }

  return {
    historiesStandAt,
    get services() {
      return services;
    },
    get app() {
      return app;
    },
    get url() {
      return url;
    },
    get hub() {
      return app.get(EventHub);
    },
    publish: (...changes: OrderChange[]) => app.get(EventHub).publish(changes),
    /** @param lastEventId of a stream that is resumed @param lifetime of the access token */
    async open(as: keyof typeof CLAIMS = 'buyer', lastEventId?: string, lifetime = '5m'): Promise<Stream> {
      const token = await issuer.token(CLAIMS[as], (jwt) => jwt.setExpirationTime(lifetime));
      const stream = await Stream.open(
        url,
        token,
        lastEventId === undefined ? {} : { 'last-event-id': lastEventId },
      );
      streams.push(stream);
      return stream;
    },
    /** A buyer's reader that takes nothing of what is sent. */
    async openSilent(): Promise<void> {
      const before = app.get(EventHub).size;
      const { hostname, port } = new URL(url);
      const socket = connect(Number(port), hostname).on('error', () => undefined);
      silent.push(socket.pause());
      const token = await issuer.token(CLAIMS.buyer);
      socket.write(`GET /v1/events HTTP/1.1\r\nHost: gateway\r\nAuthorization: Bearer ${token}\r\n\r\n`);
      await until(() => app.get(EventHub).size > before);
    },
    connections(): Promise<number> {
      const server = app.getHttpServer();
      return promisify(server.getConnections.bind(server))();
    },
  };
}
