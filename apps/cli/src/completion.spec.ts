import { execFileSync } from 'node:child_process';
import { bashCompletion, wordsOf, zshCompletion } from './completion.js';
import type { Io } from './io.js';
import { createProgram } from './program.js';

const program = createProgram({ out: () => undefined, err: () => undefined } as unknown as Io);

/** What bash would offer with the cursor at the end of these words. */
function offered(...words: string[]): string[] {
  const script = `${bashCompletion(program)}
COMP_WORDS=(procmetier ${words.map((word) => `'${word}'`).join(' ')}); COMP_CWORD=${words.length}
_procmetier; printf '%s\\n' "\${COMPREPLY[@]}"`;
  return execFileSync('bash', ['-c', script], { encoding: 'utf8' }).trim().split('\n');
}

it.each<[string[], string[]]>([
  [['acc'], ['accept']],
  [
    ['prices', ''],
    ['export', 'import', 'set', 'remove'],
  ],
  [['ops', 'dead-letters', 're'], ['redrive']],
  [['ops', 'orders', 'b'], ['blocked']],
  [['list', '--ov'], ['--overdue']],
  [['--json', 'ops', 'st'], ['stats']],
  [['list', '--js'], ['--json']],
  [['list', '--status', 'QU'], ['QUOTED']],
  [['list', '--status', 'QUOTED', '--tu'], ['--turn']],
  [['reject', 'PO-1', '--reason', 'out'], ['out-of-stock']],
  [
    ['completion', ''],
    ['bash', 'zsh'],
  ],
])('bash completes %j', (words, expected) => expect(offered(...words)).toEqual(expected));

it('zsh knows every place too', () => {
  const script = zshCompletion(program);
  for (const { path, names, options, values } of wordsOf(program)) {
    expect(script).toContain(`'${path}')`);
    for (const word of [...names, ...options]) expect(script).toContain(word);
    for (const { option, choices } of values)
      expect(script).toContain(`'${path}|${option}') named=(${choices.join(' ')})`);
  }
});
