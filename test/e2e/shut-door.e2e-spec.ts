import { startSystem, type System } from '../support/system.js';
import { checkIsolation } from '../security/isolation/check-isolation.js';
import { checkStreams } from '../security/isolation/check-streams.js';
import { buildWorld } from '../security/isolation/world.js';

/** One system for all of it: starting one takes longer than most of these checks. */
let system: System;

beforeAll(async () => {
  system = await startSystem();
}, 120_000);
afterAll(() => system.stop());

describe('another company', () => {
  it('finds nothing of ours by any operation, and does not learn that it exists', async () => {
    const world = await buildWorld(system);
    const { findings, calls, operations } = await checkIsolation(world);
    expect(findings).toEqual([]);
    expect(calls).toBeGreaterThan(operations * 5);
    expect(await checkStreams(world)).toEqual([]);
  });
});
