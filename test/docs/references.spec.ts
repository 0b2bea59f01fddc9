import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename, dirname, join, normalize } from 'node:path';

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

describe('what a page names is there', () => {
  const files = execFileSync('git', ['ls-files'], { encoding: 'utf8' }).trim().split('\n');
  const names = new Set(files.map((file) => basename(file)));
  const pages = files.filter((file) => file.endsWith('.md'));

  /** @returns what of a page's matches `isThere` does not know, with the page that names it */
  const missingFrom = (pattern: RegExp, isThere: (match: RegExpMatchArray, page: string) => boolean) =>
    pages.flatMap((page) =>
      [...readFileSync(page, 'utf8').matchAll(pattern)]
        .filter((match) => !isThere(match, page))
        .map(([text]) => `${page}: ${text}`),
    );

  /** A heading as GitHub makes an anchor of it. */
  const anchorOf = (heading: string) =>
    heading
      .toLowerCase()
      .replace(/[^\w\- ]/g, '')
      .replaceAll(' ', '-');
  const anchorsOf = (page: string) =>
    [...readFileSync(page, 'utf8').matchAll(/^#+ (.+)$/gm)].map(([, heading]) => anchorOf(heading));

  it('links', () => {
    const missing = missingFrom(/\]\((?!https?:)([^)\s#]*)(?:#([^)\s]+))?\)/g, ([, path, anchor], page) => {
      const target = path ? normalize(join(dirname(page), path)) : page;
      return existsSync(target) && (!anchor || anchorsOf(target).includes(anchor));
    });
    expect(missing).toEqual([]);
  });

  it('files of our sources', () => {
    expect(
      missingFrom(/(?<=`)(?:[\w-]+\/)*([\w.-]*\w\.(?:tsx?|mjs))(?=`)/g, ([, name]) => names.has(name)),
    ).toEqual([]);
  });

  it('scripts of package.json', () => {
    const { scripts } = JSON.parse(readFileSync('package.json', 'utf8')) as { scripts: object };
    expect(missingFrom(/\bnpm run (?:--silent )?([a-z][\w:]*)/g, ([, name]) => name in scripts)).toEqual([]);
  });

  it('tests that a command runs', () => {
    const SUFFIXES: Record<string, string> = {
      unit: '.spec.ts',
      integration: '.int-spec.ts',
      e2e: '.e2e-spec.ts',
      browser: '.browser-spec.ts',
    };
    /** Whether each alternative of the pattern is found in the path of a test of these projects. */
    const findsTests = ([, projects, pattern]: RegExpMatchArray) => {
      const names = projects.trim().split(' ');
      const tests = files.filter((file) => names.some((name) => file.endsWith(SUFFIXES[name])));
      const parts = (pattern ?? '').split('|');
      return (
        names.every((name) => name in SUFFIXES) &&
        parts.every((part) => tests.some((test) => test.includes(part)))
      );
    };
    const COMMAND = /--selectProjects ((?:[\w/]+ ?)+)(?:--testPathPatterns '?([\w/|-]+))?/g;
    expect(missingFrom(COMMAND, findsTests)).toEqual([]);
  });
});
