import { badInputTable } from './bad-input-table.js';
import { growthTables } from './growth-tables.js';
import { cpuTable, loadTable, memoryTable, ratioTable } from './table.js';
import type { RunResult } from './result.js';

/** A run for people: on the screen and in docs/performance.md. */
export function describeRun(run: RunResult): string {
  const { machine, yardsticks, parties, findings } = run;
  const memory = memoryTable(run);
  const watched = run.watch === 'events' ? 'server-sent events' : 'a list of recent orders, read every 50 ms';
  return [
    `${run.at.slice(0, 16).replace('T', ' ')} UTC, commit ${run.commit}${run.label ? `, ${run.label}` : ''}.`,
    `${machine.cores} cores (${machine.cpu}), ${machine.memoryGb} GB, Node ${machine.node}; everything on this one machine.`,
    `${parties.buyers} buyers, ${parties.suppliers} suppliers, 4 lines an order; the driver sees orders move by ${watched}.`,
    ...(run.filled ? [`Both databases held ${run.filled} completed orders before.`] : []),
    `Yardsticks just before: ${yardsticks.insertsPerS} durable one-row inserts/s, ${yardsticks.messagesPerS} confirmed quorum messages/s.`,
    '',
    loadTable(run),
    '',
    'CPU-seconds per 1,000 orders, by process:',
    '',
    cpuTable(run),
    ...(memory ? ['', 'Memory:', '', memory] : []),
    ...(run.baseline ? ['', ratioTable(run)] : []),
    ...(run.growth ? ['', growthTables(run.growth)] : []),
    ...(run.badInput ? ['', badInputTable(run.badInput)] : []),
    '',
    `${run.orders} orders, counted in both databases afterwards: ${findings.lost} lost, ${findings.doubled} doubled, ` +
      `${findings.disagreeing} on which the sides disagree, ${findings.leftOver} messages left over. ` +
      `${run.failures} failed, ${run.repeats} requests repeated after a 503, ${run.untold} orders asked for because no news came.`,
  ].join('\n');
}
