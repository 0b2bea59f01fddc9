import { SegmentedControl } from '@mantine/core';
import { useLanguage } from '@/i18n/language-context';
import { useText } from '@/i18n/use-text';
import type { Language } from '@/i18n/wording';

const CHOICES = [
  { value: 'fr', label: 'FR' },
  { value: 'en', label: 'EN' },
];

export function LanguageSwitch() {
  const t = useText();
  const { language, setLanguage } = useLanguage();
  return (
    <SegmentedControl
      size="xs"
      aria-label={t('app.language')}
      data={CHOICES}
      value={language}
      onChange={(value) => setLanguage(value as Language)}
    />
  );
}
