import { terminal } from './io.js';

it('Ctrl-C ends the process, unless a command asks to hear of it', () => {
  const before = process.listenerCount('SIGINT');
  const io = terminal();
  expect(process.listenerCount('SIGINT')).toBe(before);
  const signal = io.untilInterrupted();
  const listener = process.listeners('SIGINT').at(-1);
  process.emit('SIGINT');
  expect(signal.aborted).toBe(true);
  expect(process.listeners('SIGINT')).not.toContain(listener);
});
