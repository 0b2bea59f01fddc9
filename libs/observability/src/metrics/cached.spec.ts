import { setTimeout as pause } from 'node:timers/promises';
import { Cached } from './cached.js';

describe('Cached', () => {
  it('reads once for all who ask at the same time, and again later', async () => {
    let reads = 0;
    const cached = new Cached(() => Promise.resolve((reads += 1)), 10);
    expect(await Promise.all([cached.get(), cached.get()])).toEqual([1, 1]);
    await pause(30);
    expect(await cached.get()).toBe(2);
  });

  it('is undefined where the read fails', async () => {
    const cached = new Cached(() => Promise.reject(new Error('away')));
    expect(await cached.get()).toBeUndefined();
  });

  it('does not wait for a read that hangs', async () => {
    const cached = new Cached(() => new Promise(() => undefined), 1_000, 20);
    expect(await cached.get()).toBeUndefined();
  });
});
