import { readdirSync, readFileSync } from 'node:fs';

/** USER_HZ, the unit of /proc: 100 on every Linux that Node runs on. */
const TICKS_A_SECOND = 100;

interface ProcessTimes {
  parent: number;
  /** Seconds of its own and of those children that have ended. */
  seconds: number;
}

/** CPU-seconds since their start, by the name of a group of processes, with all their descendants. */
export type CpuReading = Record<string, number>;

/** @param roots process ids by name */
export function readCpu(roots: Readonly<Record<string, number>>): CpuReading {
  const processes = readProcesses();
  const children = new Map<number, number[]>();
  for (const [pid, { parent }] of processes) children.set(parent, [...(children.get(parent) ?? []), pid]);
  const total = (pid: number): number =>
    (processes.get(pid)?.seconds ?? 0) +
    (children.get(pid) ?? []).reduce((sum, child) => sum + total(child), 0);
  return Object.fromEntries(Object.entries(roots).map(([name, pid]) => [name, total(pid)]));
}

/** Seconds in which all cores together were busy, for whomever. */
export function readBusy(): number {
  const [, user, nice, system, , , irq, softIrq] = readFileSync('/proc/stat', 'utf8')
    .split('\n', 1)[0]
    .split(/\s+/)
    .map(Number);
  return (user + nice + system + irq + softIrq) / TICKS_A_SECOND;
}

/** Text of /proc/PID/stat; the name in field 2 may hold blanks and brackets. */
export function parseStat(text: string): ProcessTimes {
  const fields = text.slice(text.lastIndexOf(')') + 2).split(' ');
  const ticks = fields.slice(11, 15).reduce((sum, field) => sum + Number(field), 0);
  return { parent: Number(fields[1]), seconds: ticks / TICKS_A_SECOND };
}

function readProcesses(): Map<number, ProcessTimes> {
  const processes = new Map<number, ProcessTimes>();
  for (const name of readdirSync('/proc')) {
    if (!/^\d+$/.test(name)) continue;
    try {
      processes.set(Number(name), parseStat(readFileSync(`/proc/${name}/stat`, 'utf8')));
    } catch {
      // It has ended meanwhile.
    }
  }
  return processes;
}
