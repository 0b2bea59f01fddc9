import { withRun } from './performance-page.js';

const marks = ['<!-- newest run: written by npm run bench -->', '<!-- end of the newest run -->'];

it('replaces what stands between the marks', () => {
  const page = `# Speed\n\n${marks.join('\nold\n')}\n\nend\n`;
  expect(withRun(page, 'new')).toBe(`# Speed\n\n${marks.join('\n\nnew\n\n')}\n\nend\n`);
});

it('writes nothing over a page without marks', () =>
  expect(() => withRun('# Speed', 'new')).toThrow('needs'));
