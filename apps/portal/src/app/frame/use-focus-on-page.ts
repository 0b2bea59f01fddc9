import { useMatches } from '@tanstack/react-router';
import { useEffect, useRef } from 'react';
import { focusContent } from '@/lib/use-focus-back';

/** Leads the focus to a page that is turned to, unless it has taken it itself. The first one leaves it to the browser. */
export function useFocusOnPage(): void {
  // Of the page that is shown, not of the one that is being loaded.
  const path = useMatches({ select: (matches) => matches.at(-1)?.pathname });
  const last = useRef(path);
  useEffect(() => {
    if (last.current === path) return;
    last.current = path;
    if (!document.getElementById('content')?.contains(document.activeElement)) focusContent();
  }, [path]);
}
