import type { LoadDriver } from '../driver/load-driver.js';
import type { Job } from '../driver/protocol.js';
import type { LoadResult } from '../report/result.js';
import { readBusy, readCpu, type CpuReading } from './cpu.js';
import { readMemory, type MemoryReading } from './memory.js';

/** About so often within the measured stretch memory is read, besides at its beginning and its end. */
const MEMORY_PARTS = 6;

/** Runs a job and counts what each process spends, and holds, while it is measured. @param roots process ids by name */
export async function measureLoad(
  driver: LoadDriver,
  job: Job,
  roots: Readonly<Record<string, number>>,
): Promise<LoadResult> {
  const all = { ...roots, driver: driver.pid };
  const readings: { cpu: CpuReading; busy: number }[] = [];
  const memory: MemoryReading[] = [];
  let sampling: NodeJS.Timeout | undefined;
  const result = await driver.run(job, (edge) => {
    readings.push({ cpu: readCpu(all), busy: readBusy() });
    memory.push(readMemory(roots));
    if (edge === 'end') clearInterval(sampling);
    else
      sampling = setInterval(
        () => memory.push(readMemory(roots)),
        (job.seconds * 1000) / (MEMORY_PARTS + 0.5),
      );
  });
  const [before, after] = readings;
  const spent = (name: string) => after.cpu[name] - before.cpu[name];
  const per1000 = (seconds: number) => round(result.completed ? (seconds / result.completed) * 1000 : 0, 3);
  const names = Object.keys(roots);
  const total = names.reduce((sum, name) => sum + spent(name), 0);
  const foreign = after.busy - before.busy - total - spent('driver');
  return {
    kind: job.kind,
    ...(job.kind === 'closed' ? { inFlight: job.inFlight } : { rate: round(job.rate, 1) }),
    ...result,
    ordersPerS: round(result.completed / result.wallS, 1),
    cpuPer1000: per1000(total),
    cpuSplit: Object.fromEntries(names.map((name) => [name, per1000(spent(name))])),
    driverPer1000: per1000(spent('driver')),
    memory: Object.fromEntries(names.map((name) => [name, memory.map((reading) => reading[name])])),
    foreignCores: round(Math.max(0, foreign) / result.wallS, 2),
  };
}

const round = (value: number, digits: number) => Number(value.toFixed(digits));
