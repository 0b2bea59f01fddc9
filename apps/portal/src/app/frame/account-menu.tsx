import { UnstyledButton, VisuallyHidden } from '@mantine/core';
import { IconKeyboard, IconLogout } from '@tabler/icons-react';
import { useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import type { Role } from '@/api/role';
import { useShortcutHelp } from '@/app/shortcuts/shortcut-help';
import { LateMenu } from '@/components/late-menu/late-menu';
import { useProblemText } from '@/i18n/use-problem-text';
import { useText } from '@/i18n/use-text';
import { notify } from '@/notices/notify';
import { signOut, type Session } from '@/session/session';
import { LanguageSwitch } from './language-switch';
import classes from './account-menu.module.css';

const initialsOf = (name: string) =>
  name
    .split(/\s+/)
    .map((word) => word[0] ?? '')
    .filter((letter) => /\p{L}/u.test(letter))
    .slice(0, 2)
    .join('')
    .toUpperCase();

export function AccountMenu({ role, session }: { role: Role; session: Session }) {
  const t = useText();
  const textOf = useProblemText();
  const queryClient = useQueryClient();
  const navigate = useNavigate();
  const help = useShortcutHelp();
  const name = session.party?.name ?? t('app.operator');
  const leave = async () => {
    await signOut(role);
    await navigate({ to: '/' });
    queryClient.removeQueries({ queryKey: [role] });
  };
  const onFault = (error: unknown) => notify({ color: 'red', message: textOf(error) });
  return (
    <LateMenu
      button={
        // Named by what is seen in it (WCAG 2.5.3).
        <UnstyledButton className={classes.account}>
          <span className={classes.avatar}>{initialsOf(name)}</span>{' '}
          <span className={classes.company}>{name}</span>
          <VisuallyHidden component="span">, {t('app.account')}</VisuallyHidden>
        </UnstyledButton>
      }
      header={
        <div className={classes.header}>
          <span className={classes.name}>{name}</span>
          {t(`role.${role}`)}
          <div className={classes.language}>
            <LanguageSwitch />
          </div>
        </div>
      }
      entries={[
        { label: t('app.keys'), icon: <IconKeyboard size={16} />, onClick: help.open },
        {
          label: t('app.signOut'),
          icon: <IconLogout size={16} />,
          onClick: () => void leave().catch(onFault),
        },
      ]}
    />
  );
}
