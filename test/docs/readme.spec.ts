import { readFileSync } from 'node:fs';

/** The commands of a page, without what is said about them. */
const commandsOf = (file: string): string[] =>
  [...readFileSync(file, 'utf8').matchAll(/```sh\n(.*?)```/gs)].flatMap(([, block]) =>
    block
      .trim()
      .split('\n')
      .map((line) => line.replace(/\s+# .*/, '')),
  );

/** Where a page leads to, the other language's page aside. */
const linksOf = (file: string): string[] =>
  [...readFileSync(file, 'utf8').matchAll(/\]\(([^)]+)\)/g)]
    .map(([, to]) => to)
    .filter((to) => !to.startsWith('README'));

it.each([
  ['commands', commandsOf],
  ['links', linksOf],
])('both languages have the same %s', (_what, read) => {
  expect(read('README.md').length).toBeGreaterThan(5);
  expect(read('README.fr.md')).toEqual(read('README.md'));
});
