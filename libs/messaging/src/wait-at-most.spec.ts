import { waitAtMost } from './wait-at-most.js';

it('ends with the work, also where that fails', async () => {
  await expect(waitAtMost(Promise.resolve('done'), 60_000)).resolves.toBeUndefined();
  await expect(waitAtMost(Promise.reject(new Error('broken')), 60_000)).rejects.toThrow('broken');
});

it('waits no longer than it may, and hears a later failure', async () => {
  let fail: (error: Error) => void = () => undefined;
  const work = new Promise((_resolve, reject) => (fail = reject));
  await expect(waitAtMost(work, 1)).resolves.toBeUndefined();
  fail(new Error('too late for anybody'));
});
