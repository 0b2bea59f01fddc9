import type { PrivateServers } from '../support/private-servers.js';
import type { Verdict } from './checker.js';
import type { Identity } from './identity.js';
import { quantile, WANTED_RECOVERY_MS, type Recovery } from './journal.js';
import { variablesOf, type Mutant } from './mutants.js';
import type { Random } from './random.js';
import { FaultSystem, type Patience, type FaultSystemOptions } from './fault-system.js';

export interface FaultContext {
  servers: PrivateServers;
  identity: Identity;
  random: Random;
  /** Fewer orders: what `npm test` has time for. */
  short: boolean;
  /** Of the short form only what a deliberate defect needs to be noticed. */
  brief?: boolean;
  /** A deliberate defect that both services have in this run. */
  mutant?: Mutant;
  patience?: Patience;
  say: (line: string) => void;
}

/** One line of the table; each text of the lists is one thing that must not be. */
export interface Row {
  id: string;
  fault: string;
  orders: number;
  injected: number;
  acknowledged: number;
  lost: string[];
  doubled: string[];
  stuck: string[];
  disagreeing: string[];
  deadLetters: { expected: number; found: number };
  /** Milliseconds. */
  recovery: { median?: number; worst?: number };
  /** Other broken promises, in words. */
  odd: string[];
  /** What else was measured. */
  notes: string[];
}

export interface Fault {
  id: string;
  title: string;
  run(context: FaultContext): Promise<Row[]>;
}

export interface RowOptions {
  injected: number;
  expectedDeadLetters?: string[];
  odd?: string[];
  notes?: string[];
}

type Play = (system: FaultSystem) => Promise<{ verdict: Verdict } & RowOptions>;

/** Starts a system for one line of the table, and stops it whatever happens; a play that breaks off is a line too. */
export async function withFaultSystem(
  context: FaultContext,
  options: { id: string; fault: string } & FaultSystemOptions,
  play: Play,
): Promise<Row> {
  const row = await played(context, options, play).catch((error: unknown) =>
    brokenOff(options.id, options.fault, error),
  );
  tell(row, context.say);
  return row;
}

async function played(
  context: FaultContext,
  { id, fault, ...options }: { id: string; fault: string } & FaultSystemOptions,
  play: Play,
): Promise<Row> {
  await bringBack(context.servers);
  const serviceEnv = { ...options.serviceEnv, ...(context.mutant && variablesOf(context.mutant)) };
  const system = await FaultSystem.start(context.servers, context.identity, {
    ...options,
    serviceEnv,
    patience: context.patience,
  });
  const result = await play(system).catch(async (error: unknown) => {
    // What broke the play says more than what cannot be cleared away after it.
    await system.stop().catch(() => undefined);
    throw error;
  });
  await system.stop();
  const { verdict, injected, expectedDeadLetters = [], odd = [], notes = [] } = result;
  const { journal } = system;
  const recoveries = journal.recoveries();
  const times = recoveries.map(({ ms }) => ms);
  const wrongLetters = differences(expectedDeadLetters, verdict.deadLetters);
  const unavailable = [...journal.unavailable].map(([code, count]) => `${count} × 503 ${code}`);
  return {
    id,
    fault,
    orders: verdict.orders,
    injected,
    acknowledged: verdict.acknowledged,
    lost: verdict.lost,
    doubled: verdict.doubled,
    stuck: verdict.stuck,
    disagreeing: verdict.disagreeing,
    deadLetters: { expected: expectedDeadLetters.length, found: verdict.deadLetters.length },
    recovery: { median: quantile(times, 0.5), worst: quantile(times, 1) },
    odd: [...counted(journal.odd), ...odd, ...wrongLetters],
    notes: [...notes, ...slowest(recoveries), ...unavailable],
  };
}

/** A play that broke off may have left a server down: that is its own fault, not that of all who come after it. */
async function bringBack({ postgres, rabbitMq }: PrivateServers): Promise<void> {
  await Promise.all([postgres.start(), rabbitMq.start()]);
}

/** A fault whose play itself broke: that is no clean run. */
export function brokenOff(id: string, fault: string, error: unknown): Row {
  const reason = error instanceof Error ? error.message : String(error);
  return {
    id,
    fault,
    orders: 0,
    injected: 0,
    acknowledged: 0,
    lost: [],
    doubled: [],
    stuck: [],
    disagreeing: [],
    deadLetters: { expected: 0, found: 0 },
    recovery: {},
    odd: [`broke off: ${reason}`],
    notes: [],
  };
}

/** One line for what was played, and one for each thing that must not be. */
export function tell(row: Row, say: (line: string) => void): void {
  const faults = faultsOf(row);
  say(
    `${row.id} ${row.fault}: ${row.orders} orders, ${faults.length === 0 ? 'clean' : `${faults.length} faults`}`,
  );
  for (const text of [...faults.slice(0, SHOWN), ...row.notes]) say(`   ${text}`);
}

const SHOWN = 20;

/** Which faults took longer to get over than is wanted. */
const slowest = (recoveries: readonly Recovery[]): string[] =>
  recoveries
    .filter(({ ms }) => ms > WANTED_RECOVERY_MS)
    .map(({ what, ms }) => `${(ms / 1_000).toFixed(1)} s until orders flowed: ${what}`);

/** Dead letters that should be there and are not, and the reverse. */
function differences(expected: readonly string[], found: readonly string[]): string[] {
  const count = (texts: readonly string[], text: string) => texts.filter((each) => each === text).length;
  return [...new Set([...expected, ...found])].flatMap((text) => {
    const [wanted, there] = [count(expected, text), count(found, text)];
    return wanted === there ? [] : `dead letter ${text}: ${wanted} expected, ${there} found`;
  });
}

function counted(texts: readonly string[]): string[] {
  return [...new Set(texts)].map((text) => {
    const times = texts.filter((each) => each === text).length;
    return times > 1 ? `${times} × ${text}` : text;
  });
}

export const faultsOf = (row: Row): string[] => [
  ...row.lost.map((text) => `lost: ${text}`),
  ...row.doubled.map((text) => `doubled: ${text}`),
  ...row.stuck.map((text) => `stuck: ${text}`),
  ...row.disagreeing.map((text) => `sides disagree: ${text}`),
  ...row.odd,
];
