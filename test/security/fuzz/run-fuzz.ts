import * as fc from 'fast-check';
import { readApiDocument, type Operation } from '../api-document.js';
import { EXPECTATIONS } from '../isolation/expectations.js';
import type { System } from '../../support/system.js';
import { FuzzObjects } from './fuzz-objects.js';
import { Judge } from './judge.js';
import { requestArbitrary, type FuzzRequest } from './request.js';
import { Sender, type FuzzAnswer } from './send.js';

export interface FuzzOptions {
  seed: number;
  requests: number;
  /** Only this operation. */
  operation?: string;
}

export interface FuzzReport {
  requests: number;
  byStatus: Record<string, number>;
  slowestMs: number;
  /** The smallest request that shows each fault, with how to repeat it. */
  findings: string[];
}

/** How many operations are tried at once: the gateway has more to do than to wait for us. */
const LANES = 4;

/** Hold up every order and every new one: tried last. */
const HOLDS_ALL = new Set(['resyncService']);

/**
 * Sends random requests for every operation of the document, each seed the same ones, and holds every answer against
 * the document. A fault is shrunk to the smallest request that still shows it.
 */
export async function runFuzz(
  system: System,
  { seed, requests, operation: only }: FuzzOptions,
): Promise<FuzzReport> {
  const document = await readApiDocument(system.gatewayUrl);
  const objects = await FuzzObjects.prepare(system);
  const judge = new Judge(document);
  const wanted = document.operations.filter(({ id }) => only === undefined || id === only);
  const perOperation = Math.ceil(requests / wanted.length);
  const report: FuzzReport = { requests: 0, byStatus: {}, slowestMs: 0, findings: [] };

  const note = (answer: FuzzAnswer) => {
    report.requests += 1;
    report.byStatus[answer.status] = (report.byStatus[answer.status] ?? 0) + 1;
    report.slowestMs = Math.max(report.slowestMs, Math.round(answer.ms));
  };
  const tryOne = async (operation: Operation, sender: Sender) => {
    const arbitrary = requestArbitrary(operation, rolesOf(operation), document);
    const property = fc.asyncProperty(arbitrary, async (request) => {
      const send = () => sender.send(objects.ready(request));
      const first = await send();
      note(first);
      // Where much else runs, any answer may be late for once; what is slow by itself is slow again.
      const answer = judge.isSlow(first) ? await send() : first;
      const fault = judge.faultOf(operation, answer);
      if (fault) throw new Error(fault);
    });
    const outcome = await fc.check(property, { seed, numRuns: perOperation, endOnFailure: false });
    if (outcome.failed) report.findings.push(describe(operation, seed, outcome));
  };

  const waiting = [...wanted].sort(
    (one, other) => Number(HOLDS_ALL.has(one.id)) - Number(HOLDS_ALL.has(other.id)),
  );
  const lane = async () => {
    const sender = new Sender(system.gatewayUrl);
    for (let next = waiting.shift(); next; next = waiting.shift()) await tryOne(next, sender);
    await sender.close();
  };
  await Promise.all(Array.from({ length: LANES }, lane));
  return report;
}

function rolesOf({ id }: Operation): string[] {
  const { roles } = EXPECTATIONS[id] ?? { roles: 'anyone' };
  return roles === 'anyone' ? ['nobody'] : [...roles];
}

function describe(
  { id }: Operation,
  seed: number,
  { counterexample, errorInstance }: fc.RunDetails<[FuzzRequest]>,
): string {
  const { message } = errorInstance as Error;
  const request = fc.stringify(counterexample?.[0]).slice(0, 600);
  return `${id}: ${message}\n  ${request}\n  repeat with --seed ${seed} --operation ${id}`;
}
