import { createContext, use } from 'react';
import type { Language } from './wording';

export interface LanguageChoice {
  language: Language;
  setLanguage(language: Language): void;
}

export const LanguageContext = createContext<LanguageChoice>({ language: 'en', setLanguage: () => {} });

export const useLanguage = (): LanguageChoice => use(LanguageContext);
