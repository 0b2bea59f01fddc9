import { useLanguage } from './language-context';
import type { Text } from './text';

/** The wording in the chosen language. */
export const useText = (): Text => useLanguage().text;
