import { describe, expect, it } from 'vitest';
import { BUDGET_BYTES, firstLoad, overBudget, type BuiltFile } from './budget';

const files: BuiltFile[] = [
  { name: 'index.js', gzipBytes: 100, isEntry: true, imports: ['react.js'] },
  { name: 'react.js', gzipBytes: 50, imports: ['index.js'] },
  { name: 'index.css', gzipBytes: 7, isEntry: true },
  { name: 'en.js', gzipBytes: 10, module: '\0virtual:wording/en/first' },
  { name: 'fr.js', gzipBytes: 12, module: '\0virtual:wording/fr/first' },
  { name: 'fr-operator.js', gzipBytes: 4, module: '\0virtual:wording/fr/operator' },
  { name: 'layout.js', gzipBytes: 30, module: '/src/app/role-layout.tsx', imports: ['react.js'] },
  { name: 'diagram.js', gzipBytes: 900, module: '/src/features/diagram/bpmn-canvas.tsx' },
  { name: 'work.js', gzipBytes: 5, module: '/src/features/work/work-page.tsx', imports: ['react.js'] },
  { name: 'board.js', gzipBytes: 6, module: '/src/features/board/board-page.tsx', imports: ['react.js'] },
  { name: 'sign-in.js', gzipBytes: 3, module: '/src/features/sign-in/sign-in-page.tsx' },
];

describe('first load', () => {
  it('counts each file once, the frame where there is one, and the heavier language in its parts', () => {
    expect(firstLoad(files)).toEqual([
      { page: 'work-page.tsx', js: 100 + 50 + 12 + 30 + 5, css: 7 },
      { page: 'board-page.tsx', js: 100 + 50 + 12 + 4 + 30 + 6, css: 7 },
      { page: 'sign-in-page.tsx', js: 100 + 50 + 12 + 3, css: 7 },
    ]);
  });

  it.each([
    ['within', 0, 0, []],
    ['too much script', 1, 0, ['a-page.tsx: 200.0 kB JavaScript, 200 allowed']],
    ['too much style', 0, 100, ['a-page.tsx: 40.1 kB CSS, 40 allowed']],
  ])('%s', (_name, js, css, lines) =>
    expect(
      overBudget([{ page: 'a-page.tsx', js: BUDGET_BYTES.js + js, css: BUDGET_BYTES.css + css }]),
    ).toEqual(lines),
  );

  it('allows a page that begins with a list of choices more', () => {
    const page = 'new-order-page.tsx';
    expect(overBudget([{ page, js: BUDGET_BYTES.jsWithOverlays, css: 0 }])).toEqual([]);
    expect(overBudget([{ page, js: BUDGET_BYTES.jsWithOverlays + 1, css: 0 }])).toHaveLength(1);
  });

  it('a build without pages is a mistake', () => expect(overBudget(firstLoad([]))).toHaveLength(1));
});
