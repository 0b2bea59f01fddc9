import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { checkoutFolder } from './places.js';

const PROGRAM = `
  import { endWithMessage } from './tools/infra/end-with-message.ts';
  import { outliveReaders, printProgress } from './tools/infra/progress.ts';
  outliveReaders();
  process.on('SIGINT', async () => {
    for (const line of ['broker: stopping', 'database: stopping']) {
      printProgress(line);
      endWithMessage(line);
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
    process.exit(7);
  });
  setTimeout(() => process.exit(1), 20_000);
  printProgress('up');
`;

it('stops to the end when nobody reads its lines any more', async () => {
  const child = spawn(
    process.execPath,
    ['--import', '@oxc-node/core/register', '--input-type=module', '-e', PROGRAM],
    { cwd: checkoutFolder(), stdio: ['ignore', 'pipe', 'pipe'] },
  );
  await once(child.stdout, 'data');
  for (const stream of [child.stdout, child.stderr]) stream.destroy();
  child.kill('SIGINT');
  expect(await once(child, 'exit')).toEqual([7, null]);
});
