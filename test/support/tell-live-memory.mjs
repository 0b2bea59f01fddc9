import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';

/**
 * Loaded into an app by NODE_OPTIONS: on SIGUSR2 it collects its garbage and prints what is left. Resident memory says
 * less: it breathes by tens of megabytes with what waits to be collected.
 */
setFlagsFromString('--expose-gc');
const collect = runInNewContext('gc');

process.on('SIGUSR2', () => {
  collect();
  const { heapUsed, external } = process.memoryUsage();
  process.stdout.write(`live memory ${heapUsed + external}\n`);
});
