import { startSystem, type System } from '../support/system.js';
import { runFuzz } from '../security/fuzz/run-fuzz.js';
import { checkIsolation } from '../security/isolation/check-isolation.js';
import { checkStreams } from '../security/isolation/check-streams.js';
import { prepareIsolationParties } from '../security/isolation/isolation-parties.js';
import { LogWatch } from '../security/log-watch.js';
import { runModelCheck } from '../security/model/run-model-check.js';

/** The same each time, so that a change is judged and not luck; `npm run test:fuzz` draws others, and more. */
const seed = Number(process.env.TEST_SEED ?? 20261124);

/** One system for all of it, in this order: starting one takes longer than most of these checks. */
let system: System;
const logs = new LogWatch();

beforeAll(async () => {
  system = await startSystem({ logs, foreignEvents: true });
});
afterAll(() => system.stop());

it('another company finds nothing of ours by any operation, and does not learn that it exists', async () => {
  const parties = await prepareIsolationParties(system);
  const { findings, calls, operations } = await checkIsolation(parties);
  expect(findings).toEqual([]);
  expect(calls).toBeGreaterThan(operations * 5);
  expect(await checkStreams(parties)).toEqual([]);
  logs.expectNot(...parties.marks);
});

it('random sequences of commands do what a small model of the desk says', async () => {
  const report = await runModelCheck(system, { seed, runs: 6, commands: 20 });
  expect(report.finding).toBeUndefined();
  expect(report.commands).toBeGreaterThan(10);
});

it('random requests are answered as documented, quickly, and without a word of the inside', async () => {
  const report = await runFuzz(system, { seed, requests: 1_000 });
  expect(report.findings).toEqual([]);
  expect(report.requests).toBeGreaterThanOrEqual(1_000);
});

it('the page of the documentation runs scripts of this server only', async () => {
  const response = await fetch(`${system.gatewayUrl}/docs`);
  const policy = response.headers.get('content-security-policy');
  expect(policy).toContain("default-src 'self'");
  expect(policy).not.toMatch(/script-src|unsafe-eval/);
  const scripts = [...(await response.text()).matchAll(/<script([^>]*)>([\s\S]*?)<\/script>/g)];
  expect(scripts.length).toBeGreaterThan(0);
  for (const [, attributes, inline] of scripts) {
    expect(attributes).toMatch(/src=['"]\.?\/?docs\//);
    expect(inline.trim()).toBe('');
  }
});

it('the logs of all of this hold no token, no secret and no line that a caller wrote', () => {
  expect(logs.lines).toBeGreaterThan(1_000);
  expect(logs.findings()).toEqual([]);
});
