import { useEffect, useMemo, useRef, useState, type ReactNode } from 'react';
import { LanguageContext } from './language-context';
import { loadWording, rememberLanguage } from './load-wording';
import { textOf, type Messages } from './text';
import type { Language } from './wording';

export interface Spoken {
  language: Language;
  messages: Messages;
}

/** @param start loaded before anything is shown, so that no page ever appears without its words */
export function LanguageProvider({ start, children }: { start: Spoken; children: ReactNode }) {
  const [{ language, messages }, setSpoken] = useState(start);
  const wanted = useRef(start.language);
  useEffect(() => {
    document.documentElement.lang = language;
  }, [language]);
  const choice = useMemo(
    () => ({
      language,
      text: textOf(language, messages),
      async setLanguage(next: Language) {
        wanted.current = next;
        rememberLanguage(next);
        const loaded = await loadWording(next);
        // After two quick choices the last one counts, whichever is loaded first.
        if (wanted.current === next) setSpoken({ language: next, messages: loaded });
      },
    }),
    [language, messages],
  );
  return <LanguageContext value={choice}>{children}</LanguageContext>;
}
