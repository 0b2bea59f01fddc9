import { useDisclosure } from '@mantine/hooks';
import { useLocation } from '@tanstack/react-router';
import { Suspense, useEffect, type ReactNode } from 'react';
import type { Role } from '@/api/role';
import { useText } from '@/i18n/use-text';
import { LateSkeleton } from '@/components/late-skeleton';
import { Shortcuts } from '@/app/shortcuts/shortcuts';
import type { Session } from '@/session/session';
import { Announcements } from './announcements';
import { Header } from './header';
import { Nav } from './nav';
import { NavDrawer } from './nav-drawer';
import { StaleNotice } from './stale-notice';
import classes from './frame.module.css';

/** Header, menu and content: around every page of somebody who is signed in. */
export function Frame({ role, session, children }: { role: Role; session: Session; children: ReactNode }) {
  const t = useText();
  const path = useLocation({ select: (location) => location.pathname });
  const [menuOpened, menu] = useDisclosure();
  const { close } = menu;
  useEffect(close, [path, close]);
  return (
    <div className={classes.frame}>
      <a className={classes.skip} href="#content">
        {t('app.skip')}
      </a>
      <Header role={role} session={session} onOpenMenu={menu.open} />
      <div className={classes.nav}>
        <Nav role={role} />
      </div>
      <NavDrawer role={role} opened={menuOpened} onClose={close} />
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
