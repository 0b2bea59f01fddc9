import { Button } from '@mantine/core';
import { IconAlertTriangle } from '@tabler/icons-react';
import { EmptyState } from '@/components/empty-state';
import { useText } from '@/i18n/use-text';

/** The last resort: a defect of ours, or a part of the page that could not be loaded. */
export function CrashedPage({ error }: { error: unknown }) {
  const t = useText();
  console.error(error);
  return (
    <EmptyState isPage icon={IconAlertTriangle} title={t('page.crashed')}>
      <Button onClick={() => globalThis.location.reload()}>{t('action.reload')}</Button>
    </EmptyState>
  );
}
