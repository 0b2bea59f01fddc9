import { UnstyledButton } from '@mantine/core';
import { useLanguage } from '@/i18n/language-context';
import { useText } from '@/i18n/use-text';
import type { Language } from '@/i18n/wording';
import classes from './language-switch.module.css';

const CHOICES: { language: Language; label: string; name: string }[] = [
  { language: 'fr', label: 'FR', name: 'FR\u00a0: français' },
  { language: 'en', label: 'EN', name: 'EN: English' },
];

export function LanguageSwitch() {
  const t = useText();
  const { language: chosen, setLanguage } = useLanguage();
  return (
    <div role="group" aria-label={t('app.language')} className={classes.switch}>
      {CHOICES.map(({ language, label, name }) => (
        <UnstyledButton
          key={language}
          lang={language}
          className={classes.choice}
          aria-label={name}
          aria-pressed={language === chosen}
          onClick={() => void setLanguage(language)}
        >
          {label}
        </UnstyledButton>
      ))}
    </div>
  );
}
