import { createContext, use } from 'react';
import { textOf, type Text } from './text';
import type { Language } from './wording';

export interface LanguageChoice {
  language: Language;
  text: Text;
  /** Resolves when its words are there. */
  setLanguage: (language: Language) => Promise<void>;
}

export const LanguageContext = createContext<LanguageChoice>({
  language: 'en',
  text: textOf('en', {}),
  setLanguage: async () => {},
});

export const useLanguage = (): LanguageChoice => use(LanguageContext);
