import type { Messages } from './text';
import type { Language } from './wording';

const KEY = 'procmetier.language';

/** What was chosen here before, else what the browser asks for. */
export function startLanguage(): Language {
  const stored = localStorage.getItem(KEY);
  if (stored === 'en' || stored === 'fr') return stored;
  return navigator.language.toLowerCase().startsWith('fr') ? 'fr' : 'en';
}

export const rememberLanguage = (language: Language): void => localStorage.setItem(KEY, language);

/** One language travels at a time; build/wording-plugin.ts makes both. */
export async function loadWording(language: Language): Promise<Messages> {
  const { default: messages } = await (language === 'fr'
    ? import('virtual:wording/fr')
    : import('virtual:wording/en'));
  return messages;
}
