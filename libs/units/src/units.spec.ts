import { unitAfter } from './units.js';

describe('a unit after a number', () => {
  it.each([
    ['1', 'PR', 'en', 'pair'],
    ['1.0', 'PR', 'en', 'pair'],
    ['0', 'PR', 'en', 'pairs'],
    ['1.5', 'PR', 'en', 'pairs'],
    ['0', 'PR', 'fr', 'paire'],
    ['1.5', 'PR', 'fr', 'paire'],
    ['2', 'PR', 'fr', 'paires'],
    ['1000000', 'PR', 'fr', 'paires'],
    ['35', 'NAR', 'en', 'articles'],
    ['12', 'KGM', 'fr', 'kg'],
    ['12', 'DZN', 'en', 'dozen'],
  ] as const)('%s %s in %s: %s', (quantity, code, language, words) =>
    expect(unitAfter(quantity, code, language)).toBe(words),
  );

  it.each(['ZZ', 'constructor'])('that has no words here stays its code: %s', (code) =>
    expect(unitAfter('2', code, 'fr')).toBe(code),
  );
});
