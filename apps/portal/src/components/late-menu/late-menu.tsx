import { cloneElement, lazy, Suspense, useState, type ReactElement, type ReactNode } from 'react';
import { fetchAhead } from '@/lib/late';
import type { MenuButtonProps, MenuEntry } from './menu-list';

interface Props {
  /** One element that takes a button's properties. */
  button: ReactElement<MenuButtonProps>;
  header?: ReactNode;
  entries: MenuEntry[];
}

const load = () => import('./menu-list');
fetchAhead(load);
const MenuList = lazy(() => load().then((all) => ({ default: all.MenuList })));

/** A menu behind a button; what draws it is no part of the first load (28 kB gzip). */
export function LateMenu({ button, header, entries }: Props) {
  const [reached, setReached] = useState(false);
  const closed = cloneElement(button, {
    'aria-haspopup': 'menu',
    'aria-expanded': false,
    onClick: () => setReached(true),
  });
  if (!reached) return closed;
  return (
    <Suspense fallback={closed}>
      <MenuList button={button} header={header} entries={entries} />
    </Suspense>
  );
}
