import { qualities } from './qualities.js';

export const LANGUAGES = ['en', 'fr'] as const;
export type Language = (typeof LANGUAGES)[number];

/** What the caller reads best of English and French (RFC 9110, section 12.5.4); English unless said otherwise. */
export function preferredLanguage(header: string | undefined): Language {
  const wishes = qualities(header ?? '')
    .filter(({ quality }) => quality > 0)
    .sort((one, other) => other.quality - one.quality);
  for (const { name: tag } of wishes) {
    const language = LANGUAGES.find((each) => tag === each || tag.startsWith(`${each}-`));
    if (language) return language;
  }
  return 'en';
}
