import { expect, it } from 'vitest';
import { Attempt } from './attempt';
import { ApiProblem } from './problem';

const fails = (status: number, code?: string) => () => Promise.reject(new ApiProblem(status, { code }));

it.each([
  ['503', 503, undefined, true],
  ['503 of an unknown outcome', 503, 'outcome-unknown', true],
  ['503 of a service that took nothing', 503, 'service-unavailable', false],
  ['502 of a proxy', 502, undefined, true],
  ['500', 500, undefined, true],
  ['no answer', 0, undefined, true],
  ['409', 409, undefined, false],
  ['412', 412, undefined, false],
])('after %s the same key again: %s', async (_name, status, code, same) => {
  const attempt = new Attempt();
  const keys: string[] = [];
  await attempt.run({}, (key) => (keys.push(key), fails(status, code)())).catch(() => undefined);
  await attempt.run({}, (key) => (keys.push(key), Promise.resolve()));
  expect(keys[0] === keys[1]).toBe(same);
});

it('a second click before the answer carries the first one’s key; the next attempt another', async () => {
  const attempt = new Attempt();
  const keys: string[] = [];
  const send = (key: string) => (keys.push(key), Promise.resolve());
  await Promise.all([attempt.run({}, send), attempt.run({}, send)]);
  await attempt.run({}, send);
  expect(keys[0]).toBe(keys[1]);
  expect(keys[2]).not.toBe(keys[0]);
});

it('another request has another key, and the same one again is the first, whatever was read meanwhile', async () => {
  const attempt = new Attempt();
  const sent: [string, object][] = [];
  const send = (request: { price: string; version: number }) =>
    attempt
      .run(
        request,
        (key, first) => (sent.push([key, first]), fails(503)()),
        ({ price }) => price,
      )
      .catch(() => undefined);
  await send({ price: '10', version: 1 });
  await send({ price: '10', version: 2 });
  await send({ price: '11', version: 2 });
  const [first, again, other] = sent;
  expect(again).toEqual(first);
  expect(other?.[0]).not.toBe(first?.[0]);
  expect(other?.[1]).toEqual({ price: '11', version: 2 });
});

it('an answer to an older request does not end the one that is open', async () => {
  const attempt = new Attempt();
  const keys: string[] = [];
  let answerFirst = () => {};
  const first = attempt.run('first', () => new Promise<void>((resolve) => (answerFirst = resolve)));
  const send = () => attempt.run('second', (key) => (keys.push(key), fails(503)())).catch(() => undefined);
  await send();
  answerFirst();
  await first;
  await send();
  expect(keys[0]).toBe(keys[1]);
});
