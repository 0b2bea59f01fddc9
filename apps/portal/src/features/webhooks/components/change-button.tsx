import { useState } from 'react';
import type { Side } from '@/api/role';
import type { Webhook } from '@/api/types';
import { ActButton } from '@/components/act-button';
import { useText } from '@/i18n/use-text';
import { late } from '@/lib/late';

const ChangeDialog = late(() => import('./change-dialog').then((all) => all.ChangeDialog));

export function ChangeButton({ side, webhook }: { side: Side; webhook: Webhook }) {
  const t = useText();
  const [changing, setChanging] = useState(false);
  return (
    <>
      <ActButton variant="default" size="xs" onClick={() => setChanging(true)}>
        {t('webhook.change')}
      </ActButton>
      {changing && <ChangeDialog side={side} webhook={webhook} onClose={() => setChanging(false)} />}
    </>
  );
}
