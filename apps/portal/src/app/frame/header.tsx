import { ActionIcon } from '@mantine/core';
import { IconMenu2 } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { homeOf, type Role } from '@/api/role';
import { Brand } from '@/components/brand';
import { useText } from '@/i18n/use-text';
import type { Session } from '@/session/session';
import { AccountMenu } from './account-menu';
import { ConnectionDot } from './connection-dot';
import { LanguageSwitch } from './language-switch';
import { SearchBox } from './search-box';
import { ThemeSwitch } from './theme-switch';
import classes from './header.module.css';

interface Props {
  role: Role;
  session: Session;
  onOpenMenu: () => void;
}

export function Header({ role, session, onOpenMenu }: Props) {
  const t = useText();
  return (
    <header className={classes.header}>
      <ActionIcon
        className={classes.burger}
        variant="subtle"
        color="gray"
        size={44}
        aria-label={t('app.menu.open')}
        onClick={onOpenMenu}
      >
        <IconMenu2 size={22} />
      </ActionIcon>
      <Link to={homeOf(role)} className={classes.home}>
        <Brand />
      </Link>
      <div className={classes.search}>
        <SearchBox role={role} />
      </div>
      <div className={classes.tools}>
        <ConnectionDot />
        <div className={classes.language}>
          <LanguageSwitch />
        </div>
        <ThemeSwitch />
        <AccountMenu role={role} session={session} />
      </div>
    </header>
  );
}
