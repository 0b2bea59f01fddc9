import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';

/** `reader.port('PORT', 3080)`: how every app and tool reads its settings. */
const SETTING = /\breader\s*\.\s*\w+\(\s*'([A-Z][A-Z0-9_]+)'/g;

const filesOf = (...patterns: string[]) =>
  execFileSync('git', ['ls-files', ...patterns], { encoding: 'utf8' })
    .trim()
    .split('\n');
const textOf = (files: readonly string[]) => files.map((file) => readFileSync(file, 'utf8')).join('\n');

it('every setting is explained on a page for operators', () => {
  const sources = filesOf('apps/*.ts', 'libs/*.ts', 'tools/*.ts').filter(
    (file) => !file.endsWith('.spec.ts'),
  );
  const settings = new Set([...textOf(sources).matchAll(SETTING)].map(([, name]) => name));
  const pages = textOf(
    filesOf('docs/operations.md', 'docs/scaling.md', 'docs/how-to/*.md', 'tools/*.md', 'README.md'),
  );
  expect(settings.size).toBeGreaterThan(30);
  expect([...settings].filter((name) => !new RegExp(`\\b${name}\\b`).test(pages))).toEqual([]);
});
