import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const SOURCE = /(?<!\.d)\.tsx?$/;
const SKIPPED = /node_modules|(^|\/)dist\//;
/** `docs/operations.md` and, where one follows, the heading: `docs/operations.md, "Restore from a backup"`. */
const REFERENCE = /\b(docs\/[\w/-]+\.md)(?:, "([^"]+)")?/g;

const sources = ['apps', 'libs', 'tools', 'test', 'bench'].flatMap((root) =>
  readdirSync(root, { recursive: true, encoding: 'utf8' })
    .map((file) => join(root, file))
    .filter((file) => SOURCE.test(file) && !SKIPPED.test(file)),
);
/** A heading, or a word of the glossary. */
const hasHeading = (page: string, heading: string) =>
  readFileSync(page, 'utf8')
    .split('\n')
    .some((line) => /^#+ (.+)$/.exec(line)?.[1] === heading || line.startsWith(`| **${heading}**`));

it('each page and heading that a comment names is there', () => {
  const missing = [...sources, '.dependency-cruiser.mjs'].flatMap((file) =>
    [...readFileSync(file, 'utf8').matchAll(REFERENCE)]
      .filter(([, page, heading]) => !existsSync(page) || (heading && !hasHeading(page, heading)))
      .map(([reference]) => `${file}: ${reference}`),
  );
  expect(missing).toEqual([]);
});
