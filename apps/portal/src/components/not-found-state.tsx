import { IconCompass } from '@tabler/icons-react';
import { useLocation } from '@tanstack/react-router';
import { homeOf, roleOfPath } from '@/api/role';
import { useText } from '@/i18n/use-text';
import { EmptyState } from './empty-state';
import { LinkButton } from './link-button';

/** Shown instead of a page that does not exist, or not for this reader: leads back to the start. */
export function NotFoundState() {
  const t = useText();
  const role = useLocation({ select: ({ pathname }) => roleOfPath(pathname) });
  return (
    <EmptyState isPage icon={IconCompass} title={t('page.notFound')} text={t('page.notFound.text')}>
      <LinkButton to={role ? homeOf(role) : '/'} variant="default">
        {t('page.home')}
      </LinkButton>
    </EmptyState>
  );
}
