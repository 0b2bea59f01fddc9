import { expect, it } from 'vitest';
import { Attempt } from './attempt';
import { ApiProblem } from './problem';

const fails = (status: number) => () => Promise.reject(new ApiProblem(status, {}));

it.each([
  ['503', 503, true],
  ['no answer', 0, true],
  ['409', 409, false],
  ['412', 412, false],
])('after %s the same key again: %s', async (_name, status, same) => {
  const attempt = new Attempt();
  const keys: string[] = [];
  await attempt.run((key) => (keys.push(key), fails(status)())).catch(() => undefined);
  await attempt.run((key) => (keys.push(key), Promise.resolve()));
  expect(keys[0] === keys[1]).toBe(same);
});

it('a second click before the answer carries the first one’s key; the next attempt another', async () => {
  const attempt = new Attempt();
  const keys: string[] = [];
  const send = (key: string) => (keys.push(key), Promise.resolve());
  await Promise.all([attempt.run(send), attempt.run(send)]);
  await attempt.run(send);
  expect(keys[0]).toBe(keys[1]);
  expect(keys[2]).not.toBe(keys[0]);
});
