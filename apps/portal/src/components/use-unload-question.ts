import { useEffect } from 'react';

/** Has the browser ask before the tab is closed or reloaded. */
export function useUnloadQuestion(when: boolean): void {
  useEffect(() => {
    if (!when) return;
    const ask = (event: BeforeUnloadEvent) => event.preventDefault();
    addEventListener('beforeunload', ask);
    return () => removeEventListener('beforeunload', ask);
  }, [when]);
}
