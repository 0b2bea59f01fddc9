import { IconCompass } from '@tabler/icons-react';
import { EmptyState } from '@/components/empty-state';
import { useText } from '@/i18n/use-text';

export function NotFoundPage() {
  const t = useText();
  return (
    <main>
      <EmptyState icon={IconCompass} title={t('page.notFound')} text={t('page.notFound.text')} />
    </main>
  );
}
