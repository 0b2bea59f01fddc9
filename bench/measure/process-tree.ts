import { readdirSync, readFileSync } from 'node:fs';

/** USER_HZ, the unit of /proc: 100 on every Linux that Node runs on. */
export const TICKS_A_SECOND = 100;

export interface ProcessTimes {
  parent: number;
  /** CPU-seconds of its own and of those children that have ended. */
  seconds: number;
}

/** A process with all its descendants. */
export type Family = ReadonlyMap<number, ProcessTimes>;

/** @param roots process ids by name */
export function readFamilies(roots: Readonly<Record<string, number>>): Record<string, Family> {
  const processes = readProcesses();
  const children = new Map<number, number[]>();
  for (const [pid, { parent }] of processes) children.set(parent, [...(children.get(parent) ?? []), pid]);
  const familyOf = (pid: number): [number, ProcessTimes][] => {
    const times = processes.get(pid);
    return [
      ...(times ? [[pid, times] as [number, ProcessTimes]] : []),
      ...(children.get(pid) ?? []).flatMap(familyOf),
    ];
  };
  return Object.fromEntries(Object.entries(roots).map(([name, pid]) => [name, new Map(familyOf(pid))]));
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
