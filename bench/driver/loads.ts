import { setTimeout as sleep } from 'node:timers/promises';
import type { Job, JobResult } from './protocol.js';
import { quantiles } from './quantiles.js';
import type { Shop, Times } from './shop.js';

/** Told when the measured stretch begins and ends. */
export interface Stretch {
  begin(): void;
  end(): void;
}

interface Sample extends Times {
  began: number;
}

/** Runs one job and waits until all of its orders are complete. */
export async function runJob(shop: Shop, job: Job, stretch: Stretch): Promise<JobResult> {
  const samples: Sample[] = [];
  const one = async (began: number) => {
    const times = await shop.order();
    if (times) samples.push({ began, ...times });
  };
  const over = new AbortController();
  const load =
    job.kind === 'closed' ? closed(job.inFlight, one, over.signal) : open(job.rate, one, over.signal);
  await sleep(job.warmS * 1000);
  stretch.begin();
  const begin = performance.now();
  await sleep(job.seconds * 1000);
  const end = performance.now();
  stretch.end();
  over.abort();
  await load;
  return summarize(samples, begin, end);
}

async function closed(inFlight: number, one: (began: number) => Promise<void>, over: AbortSignal) {
  const hands = Array.from({ length: inFlight }, async () => {
    while (!over.aborted) await one(performance.now());
  });
  await Promise.all(hands);
}

/** An order's time runs from the instant when it was due: a driver that is late hides nothing. */
async function open(rate: number, one: (began: number) => Promise<void>, over: AbortSignal) {
  const running: Promise<void>[] = [];
  for (let due = performance.now(); !over.aborted; due += (-Math.log(1 - Math.random()) / rate) * 1000) {
    const ahead = due - performance.now();
    if (ahead > 0) await sleep(ahead);
    running.push(one(due));
  }
  await Promise.all(running);
}

function summarize(samples: readonly Sample[], begin: number, end: number): JobResult {
  const within = samples.filter(({ completed }) => completed >= begin && completed < end);
  const times = (from: keyof Sample, to: keyof Sample) =>
    quantiles(within.map((sample) => sample[to] - sample[from]));
  return {
    completed: within.length,
    wallS: (end - begin) / 1000,
    whole: times('began', 'completed'),
    toQuoted: times('began', 'quoted'),
    place: times('began', 'placed'),
    accept: times('quoted', 'accepted'),
  };
}
