import { useMatches } from '@tanstack/react-router';
import { useEffect, useRef } from 'react';
import { focusContent } from '@/lib/use-focus-back';

/** Moves the focus to each new page, unless the page has taken it itself. For the first page the browser does that. */
export function useFocusOnPage(): void {
  // The address of the page that is shown, not of the one that is being loaded.
  const path = useMatches({ select: (matches) => matches.at(-1)?.pathname });
  const last = useRef(path);
  useEffect(() => {
    if (last.current === path) return;
    last.current = path;
    if (!document.getElementById('content')?.contains(document.activeElement)) focusContent();
  }, [path]);
}
