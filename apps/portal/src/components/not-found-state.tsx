import { IconCompass } from '@tabler/icons-react';
import { useLocation } from '@tanstack/react-router';
import { homeOf, roleOfPath } from '@/api/role';
import { useText } from '@/i18n/use-text';
import { EmptyState } from './empty-state';
import { LinkButton } from './link-button';

/** Instead of a page that is not there, or not for this reader: back to where everything is. */
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
