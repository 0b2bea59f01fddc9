import { formatOf, type Format } from './format';
import { useLanguage } from './language-context';
import type { Language } from './wording';

const formats: Partial<Record<Language, Format>> = {};

export function useFormat(): Format {
  const { language } = useLanguage();
  return (formats[language] ??= formatOf(language));
}
