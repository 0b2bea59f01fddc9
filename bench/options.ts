import { parseArgs } from 'node:util';
import type { WatchKind } from './driver/protocol.js';

export interface BenchOptions {
  /** Closed loops to run, by orders in flight. */
  inFlight: number[];
  warmS: number;
  seconds: number;
  openSeconds: number;
  /** Orders a second of the open loop; half of the rate found with the first closed loop unless given. */
  openRate?: number;
  buyers: number;
  suppliers: number;
  watch: WatchKind;
  /** Folder of another build with a run.sh, measured between two runs of ours. */
  baseline?: string;
  profileFolder?: string;
  /** Completed orders to put into both databases before the loads; 0 leaves them empty. */
  fill: number;
  /** Whether to measure what wrong requests cost, and what a flood of them does to orders. */
  badInput: boolean;
  /** Written with the results. */
  label?: string;
}

export const USAGE = `Measures the whole product on servers of its own, in about two minutes.

npm run bench -- [options]
  --in-flight 64        closed loops to run, separated by commas: 1,64,256,1000
  --seconds 25          measured stretch of each closed loop
  --warm 10             seconds before it; less, and compilers are still at work
  --open-seconds 25     measured stretch of the open loop; 0 leaves it out
  --rate N              orders a second of the open loop (half of the first closed loop's rate)
  --buyers 8  --suppliers 16
  --watch events|list   how the driver sees an order move on (events where the gateway has them)
  --fill N              put N completed orders of the last year into both databases first (10 minutes for 1000000)
  --bad-input           measure what wrong and very large requests cost, and orders beside a flood of them
  --baseline DIR        measure the build whose DIR/run.sh this is, between two runs of ours
  --profile DIR         write a CPU profile of each app there
  --label TEXT          written with the results`;

/** @throws {Error} naming what cannot be read */
export function readOptions(args: string[]): BenchOptions {
  const { values } = parseArgs({
    args,
    options: {
      'in-flight': { type: 'string', default: '64' },
      seconds: { type: 'string', default: '25' },
      warm: { type: 'string', default: '10' },
      'open-seconds': { type: 'string', default: '25' },
      rate: { type: 'string' },
      buyers: { type: 'string', default: '8' },
      suppliers: { type: 'string', default: '16' },
      watch: { type: 'string', default: 'events' },
      baseline: { type: 'string' },
      fill: { type: 'string' },
      'bad-input': { type: 'boolean', default: false },
      profile: { type: 'string' },
      label: { type: 'string' },
    },
  });
  if (values.watch !== 'events' && values.watch !== 'list') throw new Error('--watch is events or list');
  return {
    inFlight: values['in-flight'].split(',').map((text) => positive('--in-flight', text)),
    warmS: positive('--warm', values.warm),
    seconds: positive('--seconds', values.seconds),
    openSeconds: values['open-seconds'] === '0' ? 0 : positive('--open-seconds', values['open-seconds']),
    ...(values.rate && { openRate: positive('--rate', values.rate) }),
    buyers: positive('--buyers', values.buyers),
    suppliers: positive('--suppliers', values.suppliers),
    watch: values.watch,
    baseline: values.baseline,
    fill: values.fill === undefined ? 0 : positive('--fill', values.fill),
    badInput: values['bad-input'],
    profileFolder: values.profile,
    label: values.label,
  };
}

function positive(name: string, text: string): number {
  const value = Number(text);
  if (value > 0) return value;
  throw new Error(`${name} takes numbers above 0`);
}
