import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { isSafe } from 'redos-detector';
import ts from 'typescript';

/** Code that reads text from outside. The diagram is our own, and the portal costs only its reader's time. */
const WATCHED = ['apps/gateway/src', 'apps/*-service/src', 'apps/identity/src', 'libs/*/src'];
const NOT_WATCHED = /\.spec\.ts$|\/(testing|proofs)\//;

/** Found slow by the detector, and looked at: why no text from outside can make them so. */
const LOOKED_AT: Record<string, string> = {
  '/(?:W\\/)?"[\\x21\\x23-\\x7e]*"/g':
    'a tag ends at the next quote, so every sign is read at most twice; headers have 16 KiB',
  '/"(?:[^"\\\\]|\\\\.)*"|:/g': 'a text that has been parsed as JSON: every string in it has its end',
  '/(\\.\\d{2,}?)0+$/': 'a number of ours of at most 20 digits',
  '/(\\w:\\/\\/[^\\s:@/]+):[^\\s@/]+@/g': 'texts of errors of our own libraries',
  '/\\d+$/': 'the name of a model file',
};

function expressionsIn(file: string): string[] {
  const found: string[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isRegularExpressionLiteral(node)) found.push(node.text);
    ts.forEachChild(node, visit);
  };
  visit(ts.createSourceFile(file, readFileSync(file, 'utf8'), ts.ScriptTarget.ES2022));
  return found;
}

/** The detector does not know named groups, and alternatives of plain words need no detector. */
function isQuick(literal: string): boolean {
  const [, source, flags] = /^\/(.*)\/([a-z]*)$/s.exec(literal) as string[];
  if (/^[\w |.]+$/.test(source)) return true;
  const nameless = new RegExp(source.replace(/\(\?<\w+>/g, '('), flags.replace('g', ''));
  return isSafe(nameless, { timeout: 60_000 }).safe;
}

it('no expression that reads text from outside can be made slow by it', () => {
  const files = execFileSync('git', ['ls-files', ...WATCHED.map((folder) => `:(glob)${folder}/**/*.ts`)])
    .toString()
    .trim()
    .split('\n')
    .filter((file) => !NOT_WATCHED.test(file));
  const literals = new Set(files.flatMap(expressionsIn));
  const slow = [...literals].filter((literal) => !(literal in LOOKED_AT) && !isQuick(literal));
  expect(literals.size).toBeGreaterThan(50);
  expect(slow).toEqual([]);
});
