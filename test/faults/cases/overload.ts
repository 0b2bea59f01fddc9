import { readFile } from 'node:fs/promises';
import { setTimeout as pause } from 'node:timers/promises';
import { withFaultSystem, type Fault } from '../fault.js';
import { quantile } from '../journal.js';
import { OpenLoad, type Shot } from '../open-load.js';
import { AUTOMATIC, type FaultSystem } from '../fault-system.js';
import { Workload } from '../workload.js';

const TIMES = 3;
/** Beyond it a caller has given up: an answer that late is worth nothing. */
const ACCEPTED_WITHIN_MS = 4_000;
const RECOVERED_WITHIN_MS = 30_000;
/** Of the last third of the overload over the middle one; a heap that only breathes stays below. */
const MEMORY_GROWTH = 1.25;

/** R20: three times what the machine carries. */
export const overload: Fault = {
  id: 'R20',
  title: 'overload',
  run: async (context) => [
    await withFaultSystem(
      context,
      { id: 'R20', fault: `${TIMES} times what the machine carries` },
      async (system) => {
        const { supplierId, listed } = system.trade(AUTOMATIC);
        const load = new OpenLoad({
          gatewayUrl: system.gateways[0].url,
          token: system.tokenOf('city-hospital'),
          body: { supplierId, lines: [listed] },
          journal: system.journal,
          end: 'QUOTED',
        });
        const measureMs = context.short ? 4_000 : 10_000;
        const overloadMs = context.short ? 9_000 : 30_000;
        await load.closedLoop(64, measureMs);
        const capacity = accepted(load.shots).length / (measureMs / 1_000);
        await system.settle();

        const before = load.shots.length;
        const samples = new Samples(system);
        const begun = Date.now();
        await load.atRate(capacity * TIMES, overloadMs);
        const ended = Date.now();
        await samples.stop();
        system.journal.mark('overload is over');
        const work = new Workload(system.flows, context.random, { atOnce: 4, atMost: 8, flows: ['accept'] });
        await work.ended;
        const verdict = await system.settle(RECOVERED_WITHIN_MS);
        await load.close();
        const shots = load.shots.slice(before);
        const took = accepted(shots).map(({ tookMs }) => tookMs);
        const p99 = quantile(took, 0.99) ?? Infinity;
        const growth = samples.growth(begun, ended);
        const shed = shots.filter(({ status }) => status === 503 || status === 429);
        const answeredShed = quantile(
          shed.map(({ tookMs }) => tookMs),
          0.99,
        );
        return {
          verdict,
          injected: shots.length,
          odd: [
            ...strange(shots),
            ...(shed.length === 0 ? ['nothing was turned away'] : []),
            ...(p99 > ACCEPTED_WITHIN_MS ? [`p99 of what was accepted: ${p99.toFixed(0)} ms`] : []),
            ...growth.filter(({ times }) => times > MEMORY_GROWTH).map(({ text }) => `memory grows: ${text}`),
          ],
          notes: [
            `carries ${capacity.toFixed(0)} orders/s; asked for ${(capacity * TIMES).toFixed(0)}/s, took ${(
              (took.length / (ended - begun)) *
              1_000
            ).toFixed(0)}/s, turned away ${shed.length} of ${shots.length}`,
            `p99 of what was accepted ${p99.toFixed(0)} ms, of what was turned away ${answeredShed?.toFixed(0) ?? '–'} ms`,
            `longest inbox ${samples.longestInbox} messages; memory ${growth.map(({ text }) => text).join(', ')}`,
            `${byCode(shed)}`,
          ],
        };
      },
    ),
  ],
};

const accepted = (shots: readonly Shot[]) => shots.filter(({ status }) => status === 201);

function strange(shots: readonly Shot[]): string[] {
  const odd = shots.filter(({ status, retryAfter }) => {
    const isShed = (status === 503 || status === 429) && retryAfter;
    return status !== 201 && !isShed;
  });
  const kinds = new Set(
    odd.map(({ status, code }) => `${status ?? 'broken connection'} ${code ?? ''}`.trim()),
  );
  return [...kinds].map((kind) => `an order got ${kind}`);
}

function byCode(shots: readonly Shot[]): string {
  const codes = [...new Set(shots.map(({ code }) => code))];
  return codes
    .map((code) => `${shots.filter((shot) => shot.code === code).length} × 503 ${code ?? ''}`)
    .join(', ');
}

/** Memory of the apps and length of the inboxes, once a second. */
class Samples {
  longestInbox = 0;
  private readonly memory: { at: number; name: string; bytes: number }[] = [];
  private over = false;
  private readonly sampling: Promise<void>;

  constructor(private readonly system: FaultSystem) {
    this.sampling = this.sample();
  }

  async stop(): Promise<void> {
    this.over = true;
    await this.sampling;
  }

  /** The last third of a period over its middle one, of each app. */
  growth(from: number, to: number): { times: number; text: string }[] {
    const third = (to - from) / 3;
    const mean = (name: string, begin: number) => {
      const found = this.memory.filter(
        (each) => each.name === name && each.at >= begin && each.at < begin + third,
      );
      return found.reduce((sum, { bytes }) => sum + bytes, 0) / found.length;
    };
    return [...new Set(this.memory.map(({ name }) => name))].map((name) => {
      const [middle, last] = [mean(name, from + third), mean(name, from + 2 * third)];
      const megabytes = (bytes: number) => (bytes / 1024 / 1024).toFixed(0);
      return { times: last / middle, text: `${name} ${megabytes(middle)} → ${megabytes(last)} MB` };
    });
  }

  private async sample(): Promise<void> {
    while (!this.over) {
      this.longestInbox = Math.max(
        this.longestInbox,
        await this.system.broker.messagesLeft().catch(() => this.longestInbox),
      );
      for (const app of this.system.apps) {
        const bytes = await residentBytes(app.pid);
        if (bytes) this.memory.push({ at: Date.now(), name: app.name.split(':')[0], bytes });
      }
      await pause(1_000);
    }
  }
}

async function residentBytes(pid: number | undefined): Promise<number | undefined> {
  const status = await readFile(`/proc/${pid}/status`, 'utf8').catch(() => '');
  const found = /^VmRSS:\s+(\d+) kB/m.exec(status);
  return found ? Number(found[1]) * 1_024 : undefined;
}
