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
  en: {
    first: () => import('virtual:wording/en/first'),
    signIn: () => import('virtual:wording/en/signIn'),
    supplier: () => import('virtual:wording/en/supplier'),
    operator: () => import('virtual:wording/en/operator'),
    webhooks: () => import('virtual:wording/en/webhooks'),
  },
  fr: {
    first: () => import('virtual:wording/fr/first'),
    signIn: () => import('virtual:wording/fr/signIn'),
    supplier: () => import('virtual:wording/fr/supplier'),
    operator: () => import('virtual:wording/fr/operator'),
    webhooks: () => import('virtual:wording/fr/webhooks'),
  },
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

/** A page that needs another part of the wording: shown only once that is loaded. */
export async function withWords<Page>(part: Part, page: Promise<Page>): Promise<Page> {
  wanted.add(part);
  await load(chosen, part);
  return page;
}
