import { PassThrough, Readable } from 'node:stream';
import fastifyFactory, { type FastifyInstance } from 'fastify';
import { until } from '../testing/until.js';
import { Admission } from './admission.js';

let fastify: FastifyInstance;
let admission: Admission;
let arrived: number;

/** A server without services, whose answers take as long as a test says. */
function serverOf(limit: number): void {
  fastify = fastifyFactory();
  admission = new Admission(limit, (problem, _request, reply) => void reply.code(503).send(problem.code));
  arrived = 0;
  fastify.addHook('onRequest', async () => void (arrived += 1));
  fastify.addContentTypeParser('text/csv', (_request, payload, done) => done(null, payload));
  admission.install(fastify);
  fastify.post('/orders', async () => 'placed');
  fastify.get('/orders', async () => 'read');
}
afterEach(() => jest.restoreAllMocks());

it('has no body in hand that is still on its way', async () => {
  serverOf(2);
  const bodies = Array.from({ length: 3 }, () => new PassThrough());
  const headers = { 'content-type': 'application/json', 'content-length': '2' };
  const posts = bodies.map((payload) => fastify.inject({ method: 'POST', url: '/orders', headers, payload }));
  await until(() => arrived === 3);
  expect((await fastify.inject('/orders')).statusCode).toBe(200);
  for (const [index, body] of bodies.entries()) {
    body.end('{}');
    expect((await posts[index]).statusCode).toBe(200);
  }
  expect(admission.inHand).toBe(0);
});

it('has no answer in hand that is on its way', async () => {
  serverOf(1);
  const file = new Readable({ read: () => undefined });
  fastify.get('/file', async () => file);
  const download = fastify.inject('/file');
  await until(() => arrived === 1 && admission.inHand === 0);
  expect((await fastify.inject('/orders')).statusCode).toBe(200);
  file.push(null);
  expect((await download).statusCode).toBe(200);
});

it('judges again once the body is there: others may have come meanwhile', async () => {
  serverOf(1);
  let release = (_answer: string): void => undefined;
  fastify.get('/held', () => new Promise<string>((resolve) => (release = resolve)));
  const body = new PassThrough();
  const headers = { 'content-type': 'application/json' };
  const post = fastify.inject({ method: 'POST', url: '/orders', headers, payload: body });
  await until(() => arrived === 1);
  const held = fastify.inject('/held');
  await until(() => admission.inHand === 1);
  body.end('{}');
  expect(await post).toMatchObject({ statusCode: 503, body: 'overloaded' });
  release('done');
  expect((await held).statusCode).toBe(200);
});

it.each([
  ['text/csv', 70],
  ['application/json', 64],
])('after a slow request of %s it takes %i at once', async (type, expected) => {
  serverOf(100);
  let now = 0;
  jest.spyOn(performance, 'now').mockImplementation(() => now);
  fastify.put('/list', async () => {
    now += 60_000;
    return 'done';
  });
  const releases: (() => void)[] = [];
  fastify.get('/held', () => new Promise<string>((resolve) => releases.push(() => resolve('done'))));
  await fastify.inject({ method: 'PUT', url: '/list', headers: { 'content-type': type }, payload: '1' });
  const held = Array.from({ length: 70 }, () => fastify.inject('/held'));
  await until(() => arrived === 71 && admission.inHand === expected);
  await until(() => releases.length === expected);
  for (const release of releases) release();
  const refused = (await Promise.all(held)).filter(({ statusCode }) => statusCode === 503);
  expect(refused).toHaveLength(70 - expected);
});
