import { EXIT, failureOf } from './exit-codes.js';
import { terminal } from './io.js';
import { createProgram } from './program.js';

const io = terminal();
try {
  await createProgram(io).parseAsync(process.argv.slice(2), { from: 'user' });
} catch (error) {
  const { code, lines } = failureOf(error);
  for (const line of lines) io.err(line);
  process.exitCode = code;
  // A request that is still under way would keep the process until its answer comes.
  if (code === EXIT.interrupted) process.exit();
}
