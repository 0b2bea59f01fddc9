import { Pool } from 'undici';
import type { Quantiles } from '../driver/protocol.js';
import { quantiles } from '../driver/quantiles.js';
import { signIn } from '../driver/sign-in.js';
import { readCpu } from '../measure/cpu.js';
import type { BenchSystem } from '../system/bench-system.js';
import { badRequests, FLOOD, type BadRequest } from './bad-requests.js';

export interface BadInputResult {
  /** By what is wrong: CPU of the gateway for each, and times of one after the other, all in milliseconds. */
  costs: Record<string, { status: number; gatewayCpuMs: number } & Quantiles>;
  flood: { wrongPerS: number; rate: number; ordersAlone: Quantiles; ordersBeside: Quantiles };
}

const TIMES = 300;
const WARM = 30;
/** Enough to keep the gateway busy without a pause. */
const FLOOD_CONNECTIONS = 16;

/**
 * What the gateway spends on wrong and on very large requests, and what a flood of wrong ones does to orders that
 * come in at a steady rate. Nothing limits the rate of requests in a bench.
 * @param orders runs such orders and tells how long they took
 */
export async function measureBadInput(
  system: BenchSystem,
  orders: () => Promise<{ rate?: number; whole: Quantiles }>,
): Promise<BadInputResult> {
  const { buyers, suppliers } = system.parties;
  const requests = badRequests(await signIn(system.identityUrl, buyers[0].slug), suppliers[0]);
  const pool = new Pool(system.gatewayUrl, { connections: FLOOD_CONNECTIONS });
  try {
    const costs: BadInputResult['costs'] = {};
    for (const [name, request] of Object.entries(requests))
      costs[name] = await costOf(pool, request, system.roots.gateway);
    const alone = await orders();
    const wrong = FLOOD.map((name) => requests[name]);
    const flood = startFlood(pool, wrong);
    const beside = await orders();
    const wrongPerS = await flood.stop();
    const { rate = 0, whole: ordersAlone } = alone;
    return { costs, flood: { wrongPerS, rate, ordersAlone, ordersBeside: beside.whole } };
  } finally {
    await pool.close();
  }
}

async function costOf(pool: Pool, request: BadRequest, gateway: number) {
  for (let count = 0; count < WARM; count += 1) await send(pool, request);
  const taken: number[] = [];
  const before = readCpu({ gateway }).gateway;
  for (let count = 0; count < TIMES; count += 1) {
    const begin = performance.now();
    await send(pool, request);
    taken.push(performance.now() - begin);
  }
  const cpuS = readCpu({ gateway }).gateway - before;
  return {
    status: request.status,
    gatewayCpuMs: Number(((cpuS / TIMES) * 1000).toFixed(2)),
    ...quantiles(taken),
  };
}

/** @throws {Error} another status than the one that is due */
async function send(pool: Pool, { path, body, token, status }: BadRequest): Promise<void> {
  const answer = await pool.request({
    method: 'POST',
    path,
    body,
    headers: { 'content-type': 'application/json', ...(token && { authorization: `Bearer ${token}` }) },
  });
  const text = await answer.body.text();
  if (answer.statusCode !== status)
    throw new Error(`POST ${path}: ${answer.statusCode} instead of ${status}: ${text.slice(0, 300)}`);
}

/** Each connection sends the next wrong request when the last one was answered. */
function startFlood(pool: Pool, requests: readonly BadRequest[]): { stop(): Promise<number> } {
  const begin = performance.now();
  let isOver = false;
  let sent = 0;
  const hands = Array.from({ length: FLOOD_CONNECTIONS }, async () => {
    while (!isOver) {
      await send(pool, requests[sent % requests.length]);
      sent += 1;
    }
  });
  return {
    async stop() {
      isOver = true;
      await Promise.all(hands);
      return Math.round(sent / ((performance.now() - begin) / 1000));
    },
  };
}
