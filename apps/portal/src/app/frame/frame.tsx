import { useDisclosure } from '@mantine/hooks';
import { useLocation } from '@tanstack/react-router';
import { Suspense, useEffect, type ReactNode } from 'react';
import type { Role } from '@/api/role';
import { useText } from '@/i18n/use-text';
import { LateSkeleton } from '@/components/late-skeleton';
import { Shortcuts } from '@/app/shortcuts/shortcuts';
import { late } from '@/lib/late';
import type { Session } from '@/session/session';
import { Announcements } from './announcements';
import { Header } from './header';
import { Nav } from './nav';
import { StaleNotice } from './stale-notice';
import { useFocusOnPage } from './use-focus-on-page';
import classes from './frame.module.css';

const NavDrawer = late(() => import('./nav-drawer').then((all) => all.NavDrawer));

/** Header, menu and content: around every page of somebody who is signed in. */
export function Frame({ role, session, children }: { role: Role; session: Session; children: ReactNode }) {
  const t = useText();
  const path = useLocation({ select: (location) => location.pathname });
  const [menuOpened, menu] = useDisclosure();
  const { close } = menu;
  useEffect(close, [path, close]);
  useFocusOnPage();
  return (
    <div className={classes.frame}>
      <a className={classes.skip} href="#content">
        {t('app.skip')}
      </a>
      <Header role={role} session={session} onOpenMenu={menu.open} />
      <div className={classes.nav}>
        <Nav role={role} />
      </div>
      {menuOpened && <NavDrawer role={role} onClose={close} />}
      <main id="content" className={classes.main} tabIndex={-1}>
        <div className={classes.content}>
          <StaleNotice />
          <Suspense fallback={<LateSkeleton />}>{children}</Suspense>
        </div>
      </main>
      <Announcements role={role} />
      <Shortcuts role={role} />
    </div>
  );
}
