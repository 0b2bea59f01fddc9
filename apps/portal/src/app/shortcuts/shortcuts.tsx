import { useLocalStorage } from '@mantine/hooks';
import { useNavigate } from '@tanstack/react-router';
import { useEffect, useRef } from 'react';
import { homeOf, type Role } from '@/api/role';
import { SEARCH_ID } from '@/app/frame/search-box';
import { late } from '@/lib/late';
import { moveRow } from './move-row';
import { useShortcutHelp } from './shortcut-help';

const CHORD_MS = 1_000;
const ShortcutList = late(() => import('./shortcut-list').then((all) => all.ShortcutList));

const isTyping = (target: EventTarget | null) =>
  target instanceof HTMLElement &&
  target.closest('input, textarea, select, [contenteditable], [role=dialog]') !== null;

/** Single keys can be switched off (WCAG 2.1.4): speech input would press them by accident. */
export function Shortcuts({ role }: { role: Role }) {
  const navigate = useNavigate();
  const { isOpen, open, close } = useShortcutHelp();
  const [enabled, setEnabled] = useLocalStorage({ key: 'procmetier.shortcuts', defaultValue: true });
  const chordAt = useRef(0);

  useEffect(() => {
    if (!enabled) return;
    const home = homeOf(role);
    const actions: Record<string, () => void> = {
      '/': () => document.getElementById(SEARCH_ID)?.focus(),
      '?': open,
      j: () => moveRow(1),
      k: () => moveRow(-1),
      ...(role === 'buyer' && { n: () => void navigate({ to: '/buyer/orders/new' }) }),
    };
    const chords: Record<string, () => void> = {
      w: () => void navigate({ to: home }),
      o: () => void navigate({ to: `${home}/orders` }),
    };
    const onKey = (event: KeyboardEvent) => {
      if (event.ctrlKey || event.metaKey || event.altKey || event.defaultPrevented || isTyping(event.target))
        return;
      const inChord = Date.now() - chordAt.current < CHORD_MS;
      chordAt.current = event.key === 'g' ? Date.now() : 0;
      const act = inChord ? chords[event.key] : actions[event.key];
      if (!act) return;
      event.preventDefault();
      act();
    };
    document.addEventListener('keydown', onKey);
    return () => document.removeEventListener('keydown', onKey);
  }, [enabled, navigate, open, role]);

  return isOpen && <ShortcutList role={role} enabled={enabled} onEnable={setEnabled} onClose={close} />;
}
