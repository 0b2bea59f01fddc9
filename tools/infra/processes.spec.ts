import { startOfLiving } from './processes.js';

/** As Linux writes it: state is field 3, the number of threads 20, the start 22. */
const stat = (state: string, threads: number) =>
  `17 (a (name) b) ${state} ${Array.from({ length: 16 }, () => 0).join(' ')} ${threads} 0 4711 0 0`;

describe('startOfLiving', () => {
  it.each([
    ['runs', stat('S', 20), '4711'],
    ['has lost its first thread, and others still hold its sockets', stat('Z', 3), '4711'],
    ['has ended and is not collected', stat('Z', 1), undefined],
    ['is being collected', stat('X', 0), undefined],
  ])('of a process that %s', (_what, text, start) => expect(startOfLiving(text)).toBe(start));
});
