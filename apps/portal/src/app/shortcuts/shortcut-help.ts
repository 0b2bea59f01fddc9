import { useSyncExternalStore } from 'react';

const listeners = new Set<() => void>();
let opened = false;

function setOpened(next: boolean): void {
  opened = next;
  for (const listener of listeners) listener();
}

/** The list of shortcuts is opened from the menu and by a key: one switch for both. */
export function useShortcutHelp() {
  const isOpen = useSyncExternalStore(
    (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    () => opened,
  );
  return { isOpen, open: () => setOpened(true), close: () => setOpened(false) };
}
