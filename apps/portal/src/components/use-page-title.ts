import { useEffect } from 'react';

/** Names the browser's tab. @param title none leaves it as it is */
export function usePageTitle(title: string | undefined): void {
  useEffect(() => {
    if (title !== undefined) document.title = `${title} · ProcMétier`;
  }, [title]);
}
