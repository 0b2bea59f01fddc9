import { ERROR_CODES, type ErrorCode } from '@app/contracts';
import { problemPage } from './problem-page.js';
import { PROBLEM_TEXTS } from './problem-texts.js';

const codes = Object.keys(ERROR_CODES) as ErrorCode[];

describe('problem pages', () => {
  it('has a text for every code and for no other', () => {
    expect(Object.keys(PROBLEM_TEXTS).sort()).toEqual([...codes].sort());
  });

  it.each(codes)('%s is a sentence in both languages, and its own', (code) => {
    const { en, fr } = PROBLEM_TEXTS[code];
    for (const text of [en, fr]) expect(text).toMatch(/^[A-ZÀ-Ý].{20,}\.$/);
    expect(en).not.toBe(fr);
    expect(problemPage(code)).toContain(ERROR_CODES[code].title);
  });

  it('repeats no text', () => {
    const texts = codes.flatMap((code) => Object.values(PROBLEM_TEXTS[code]) as string[]);
    expect(new Set(texts).size).toBe(texts.length);
  });
});
