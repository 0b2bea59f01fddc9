import { useEffect, useState } from 'react';

/** What had the focus when it opened; of a menu's entry, which is gone soon, the menu's button. */
function openerOf(): HTMLElement | null {
  const active = document.activeElement;
  const button = active?.closest('[role=menu]')?.getAttribute('aria-labelledby');
  const opener = button ? document.getElementById(button) : active;
  return opener instanceof HTMLElement && opener !== document.body ? opener : null;
}

const isNowhere = () => document.activeElement === null || document.activeElement === document.body;

/**
 * For what is open as long as it is there: gives the focus back to what had it, or to the page where that is gone.
 * The components' own way knows only what is opened after it is there.
 */
export function useFocusBack(): void {
  const [opener] = useState(openerOf);
  useEffect(
    () => () =>
      // What takes the focus at the same moment, such as another dialog, keeps it.
      void setTimeout(() => {
        if (!isNowhere()) return;
        if (opener?.isConnected) opener.focus({ preventScroll: true });
        // A button that may not be pressed any more takes none.
        if (isNowhere()) focusContent();
      }),
    [opener],
  );
}

/** Where a page begins; without it the next Tab would begin at the top of the window. */
export const focusContent = (): void => document.getElementById('content')?.focus({ preventScroll: true });
