import { useEffect, useMemo, useState, type ReactNode } from 'react';
import { IntlProvider } from 'react-intl';
import { LanguageContext } from './language-context';
import { messagesOf } from './messages';
import type { Language } from './wording';

const KEY = 'procmetier.language';

/** What was chosen here before, else what the browser asks for. */
function startLanguage(): Language {
  const stored = localStorage.getItem(KEY);
  if (stored === 'en' || stored === 'fr') return stored;
  return navigator.language.toLowerCase().startsWith('fr') ? 'fr' : 'en';
}

export function LanguageProvider({ children }: { children: ReactNode }) {
  const [language, setChosen] = useState(startLanguage);
  const messages = useMemo(() => messagesOf(language), [language]);
  useEffect(() => {
    document.documentElement.lang = language;
  }, [language]);
  const choice = useMemo(
    () => ({
      language,
      setLanguage(next: Language) {
        localStorage.setItem(KEY, next);
        setChosen(next);
      },
    }),
    [language],
  );
  return (
    <LanguageContext value={choice}>
      <IntlProvider locale={language} defaultLocale="en" messages={messages}>
        {children}
      </IntlProvider>
    </LanguageContext>
  );
}
