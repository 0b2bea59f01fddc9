/** Each text in both languages, side by side, so that neither is forgotten: [English, French]. */
export type Wording = Record<string, readonly [english: string, french: string]>;

export const LANGUAGES = ['en', 'fr'] as const;
export type Language = (typeof LANGUAGES)[number];
