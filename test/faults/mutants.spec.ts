import { readFileSync } from 'node:fs';
import { MUTANTS } from './mutants.js';

describe('a deliberate defect', () => {
  it.each(Object.entries(MUTANTS))('%s finds the text that it replaces', (_name, patches) => {
    for (const { module, text } of patches)
      expect([module, readFileSync(`${module}.ts`, 'utf8').split(text).length - 1]).toEqual([module, 1]);
  });
});
