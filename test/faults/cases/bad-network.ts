import { setTimeout as pause } from 'node:timers/promises';
import { eventually } from '../../support/eventually.js';
import { withFaultSystem, type Fault, type FaultContext } from '../fault.js';
import type { Line } from '../lines.js';
import type { FaultSystem } from '../fault-system.js';
import type { TcpProxy, Weather } from '../tcp-proxy.js';
import { Workload } from '../workload.js';

/** By then whoever speaks over a silent line must know that nobody answers. */
const NOTICED_WITHIN_MS = 15_000;

/** R6: the lines between the apps and their servers are slow, silent or cut. */
export const network: Fault = {
  id: 'R6',
  title: 'slow, silent and cut lines',
  run: async (context) => [
    await slow(context, 'every line 200 to 300 ms slower', { delayMs: 200, jitterMs: 100 }, 20_000),
    await slow(context, 'every line at 1 kB/s', { bytesPerSecond: 1_000 }, 10_000),
    await eachInTurn(context, 'each pair cut for 3 s', cut),
    await eachInTurn(context, 'each pair half open until noticed', goSilent),
    await eachInTurn(context, 'each pair half open, its connections never heal', goSilent, (proxy) =>
      proxy.forget(),
    ),
  ],
};

function slow(context: FaultContext, fault: string, weather: Weather, forMs: number) {
  return withFaultSystem(context, { id: 'R6', fault, lines: true }, async (system) => {
    const work = new Workload(system.flows, context.random, { atOnce: 10 });
    await pause(2_000);
    for (const { proxy } of system.lines) proxy.slow(weather);
    await pause(context.short ? forMs / 2 : forMs);
    for (const { proxy } of system.lines) proxy.mend();
    system.journal.mark(fault);
    await pause(2_000);
    await work.stop();
    return { verdict: await system.settle(), injected: system.lines.length };
  });
}

function eachInTurn(
  context: FaultContext,
  fault: string,
  disturb: (system: FaultSystem, line: Line) => Promise<{ odd?: string; note?: string }>,
  mend = (proxy: TcpProxy) => proxy.mend(),
) {
  return withFaultSystem(context, { id: 'R6', fault, lines: true }, async (system) => {
    const work = new Workload(system.flows, context.random, { atOnce: 10 });
    const odd: string[] = [];
    const notes: string[] = [];
    for (const line of system.lines) {
      await pause(2_000);
      const found = await disturb(system, line);
      mend(line.proxy);
      system.journal.mark(`${line.app} – ${line.to}`);
      if (found.odd) odd.push(found.odd);
      if (found.note) notes.push(found.note);
      await Promise.all(system.apps.map((app) => app.ready()));
    }
    await work.stop();
    return { verdict: await system.settle(), injected: system.lines.length, odd, notes };
  });
}

async function cut(_stage: FaultSystem, { proxy }: Line) {
  proxy.cut();
  await pause(3_000);
  return {};
}

async function goSilent(system: FaultSystem, { app, to, proxy }: Line) {
  const [process] = app === 'gateway' ? system.gateways : system.services[app];
  const begun = Date.now();
  proxy.silence();
  const noticed = await eventually(
    `${app} notices`,
    async () => {
      const ready = await fetch(`${process.url}/health/ready`).catch(() => undefined);
      return ready?.status === 503;
    },
    NOTICED_WITHIN_MS + 10_000,
  ).catch(() => false);
  const tookMs = Date.now() - begun;
  const what = `${app} noticed after ${(tookMs / 1_000).toFixed(1)} s that its ${to} is silent`;
  if (!noticed) return { odd: `${app} did not notice that its ${to} is silent` };
  return tookMs > NOTICED_WITHIN_MS ? { odd: what } : { note: what };
}
