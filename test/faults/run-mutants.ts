import { FAULTS } from './cases/index.js';
import { brokenOff, faultsOf, type FaultContext } from './fault.js';
import type { Mutant } from './mutants.js';
import { Random } from './random.js';
import { aligned } from './table.js';

/** The fault that has to notice each defect; `throw-on-quotation` is a part of R26 itself. */
const PROMISES: { mutant: Mutant; fault: string; breaks: string }[] = [
  { mutant: 'acknowledge-before-commit', fault: 'R3', breaks: 'acknowledged only after commit' },
  { mutant: 'publish-before-commit', fault: 'R3', breaks: 'nothing goes out that is not committed' },
  { mutant: 'forget-outbox-row', fault: 'R3', breaks: 'what must go out is written with its decision' },
  { mutant: 'forget-command-result', fault: 'R14', breaks: 'a repeated key gets its first result' },
  { mutant: 'trust-every-publish', fault: 'R4', breaks: 'a message stays until it is confirmed' },
  { mutant: 'drop-sequence-check', fault: 'R7', breaks: 'a known sequence is a duplicate' },
  { mutant: 'forget-parked-event', fault: 'R7', breaks: 'an event beyond the next waits' },
  { mutant: 'swallow-poison', fault: 'R8', breaks: 'what cannot be handled is kept' },
  { mutant: 'ignore-returns', fault: 'R9', breaks: 'a returned message stays' },
  {
    mutant: 'timers-before-inbox',
    fault: 'R15',
    breaks: 'a deadline never wins over an answer that had arrived',
  },
];

/** Enough for a sound system, as the runs without a defect show; longer would let resends mend what was lost. */
const PATIENCE = { peopleMs: 30_000, lookMs: 8_000 };

/** @returns true when every mutant was noticed, and nothing where there is no defect */
export async function runMutants(
  common: Omit<FaultContext, 'random'>,
  seed: number,
  only: readonly string[],
): Promise<boolean> {
  const chosen = PROMISES.filter(({ mutant }) => only.length === 0 || only.includes(mutant));
  const lines: string[][] = [['mutant', 'promise that it breaks', 'fault', 'noticed by']];
  let all = true;
  const brief = { ...common, short: true, brief: true, patience: PATIENCE };
  for (const id of new Set(chosen.map(({ fault }) => fault))) {
    const found = await noticed({ ...brief, random: new Random(seed) }, id);
    lines.push(['none', 'none', id, found ?? 'nothing, as it must be']);
    common.say(`no defect, ${id}: ${found ?? 'nothing noticed'}`);
    all &&= found === undefined;
  }
  for (const { mutant, fault: id, breaks } of chosen) {
    const found = await noticed({ ...brief, mutant, random: new Random(seed) }, id);
    lines.push([mutant, breaks, id, found ?? 'NOT NOTICED']);
    common.say(`${mutant}: ${found ?? 'NOT NOTICED'}`);
    all &&= found !== undefined;
  }
  common.say(`\n${aligned(lines)}`);
  return all;
}

async function noticed(context: FaultContext, id: string): Promise<string | undefined> {
  const fault = FAULTS.find((each) => each.id === id);
  if (!fault) throw new Error(`no fault ${id}`);
  const rows = await fault
    .run({ ...context, say: () => undefined })
    .catch((error: unknown) => [brokenOff(id, fault.title, error)]);
  const found = rows.flatMap(faultsOf);
  return found.length > 0 ? `${found.length} faults: ${found[0].slice(0, 100)}` : undefined;
}
