import type { Part } from './messages';
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

/** Made by build/wording-plugin.ts. */
const FILES: Record<Language, Record<Part, () => Promise<{ default: Messages }>>> = {
  en: { first: () => import('virtual:wording/en/first'), apart: () => import('virtual:wording/en/apart') },
  fr: { first: () => import('virtual:wording/fr/first'), apart: () => import('virtual:wording/fr/apart') },
};

const here: Record<Language, Messages> = { en: {}, fr: {} };
const wanted = new Set<Part>(['first']);
let chosen: Language = 'en';

const load = async (language: Language, part: Part) => {
  Object.assign(here[language], (await FILES[language][part]()).default);
};

/** Loads one language, with every part that a page has asked for; its messages grow as parts arrive. */
export async function loadWording(language: Language): Promise<Messages> {
  chosen = language;
  await Promise.all([...wanted].map((part) => load(language, part)));
  return here[language];
}

/** A page whose wording is a file of its own: shown only once that is loaded. */
export async function withItsWords<Page>(page: Promise<Page>): Promise<Page> {
  wanted.add('apart');
  await load(chosen, 'apart');
  return page;
}
