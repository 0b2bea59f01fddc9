import { renderHook } from '@testing-library/react';
import type { ReactNode } from 'react';
import { expect, it } from 'vitest';
import { LanguageProvider } from './language-provider';
import { messagesOf } from './messages';
import { useUnits } from './use-units';
import type { Language } from './wording';

const unitsIn = (language: Language) => {
  const wrapper = ({ children }: { children: ReactNode }) => (
    <LanguageProvider start={{ language, messages: messagesOf(language) }}>{children}</LanguageProvider>
  );
  return renderHook(useUnits, { wrapper }).result.current;
};

it.each([
  ['en', '1', 'PR', '1 pair'],
  ['en', '1.5', 'PR', '1.5 pairs'],
  ['fr', '1.5', 'PR', '1,5 paire'],
  ['fr', '1000', 'NAR', '1 000 articles'],
  ['en', '2.50', 'KGM', '2.5 kg'],
  ['en', '3', 'X7Q', '3 X7Q'],
] as const)('in %s %s %s is written %s', (language, quantity, unitCode, words) =>
  expect(unitsIn(language).quantity(quantity, unitCode).replace(/\s/g, ' ')).toBe(words),
);

it('names a unit alone, or leaves its code', () => {
  expect(['PR', 'KGM', 'X7Q'].map(unitsIn('fr').unit)).toEqual(['paire', 'kg', 'X7Q']);
});
