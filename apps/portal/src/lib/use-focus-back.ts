import { useEffect, useLayoutEffect, useState, type RefObject } from 'react';

/** What had the focus before; for a menu's entry, which disappears, the menu's button. */
function openerOf(): HTMLElement | null {
  const active = document.activeElement;
  const button = active?.closest('[role=menu]')?.getAttribute('aria-labelledby');
  const opener = button ? document.getElementById(button) : active;
  return opener instanceof HTMLElement && opener !== document.body ? opener : null;
}

const isNowhere = () => document.activeElement === null || document.activeElement === document.body;

/**
 * For something that is open as long as it is rendered: when it goes, the focus returns to what had it, or to the page
 * where that is gone. Mantine's own way works only for what is opened after it was rendered.
 */
export function useFocusBack(): void {
  const [opener] = useState(openerOf);
  useEffect(
    () => () =>
      // Something that takes the focus at the same moment, such as another dialog, keeps it.
      void setTimeout(() => {
        if (!isNowhere()) return;
        if (opener?.isConnected) opener.focus({ preventScroll: true });
        // A disabled button takes no focus.
        if (isNowhere()) focusContent();
      }),
    [opener],
  );
}

/**
 * For a button that goes once it has done what it offers: what it stood in takes the focus then, if that takes any by
 * script. A dialog gives it back to its opener.
 */
export function useFocusLeft(button: RefObject<HTMLElement | null>): void {
  useLayoutEffect(() => {
    const element = button.current;
    const heir = element?.closest('[role=dialog]') ? null : element?.closest<HTMLElement>('[tabindex="-1"]');
    return () => {
      if (!heir || document.activeElement !== element) return;
      setTimeout(() => {
        if (isNowhere()) heir.focus({ preventScroll: true });
      });
    };
  }, [button]);
}

/** Where a page begins; without it the next Tab would begin at the top of the window. */
export const focusContent = (): void => document.getElementById('content')?.focus({ preventScroll: true });
