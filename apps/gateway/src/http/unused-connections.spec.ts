import { once } from 'node:events';
import { connect } from 'node:net';
import { listen, startGateway } from '../testing/start-gateway.js';

it('closes although somebody holds a connection on which nothing was ever asked', async () => {
  const app = await startGateway({});
  const url = await listen(app);
  const accepted = once(app.getHttpServer(), 'connection');
  const ahead = connect(Number(new URL(url).port), '127.0.0.1');
  const ended = once(ahead, 'close');
  await accepted;
  await app.close();
  await ended;
  expect(ahead.bytesRead).toBe(0);
}, 30_000);
