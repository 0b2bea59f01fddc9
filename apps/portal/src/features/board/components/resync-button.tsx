import { Button } from '@mantine/core';
import { IconArrowsExchange } from '@tabler/icons-react';
import { useState } from 'react';
import { useText } from '@/i18n/use-text';
import { late } from '@/lib/late';
import { useCanAct } from '@/live/live-context';

const ResyncDialog = late(() => import('./resync-dialog').then((all) => all.ResyncDialog));

interface Props {
  orderId: string;
  side: 'client' | 'supplier';
}

/** For a side whose database was restored. */
export function ResyncButton({ orderId, side }: Props) {
  const t = useText();
  const canAct = useCanAct();
  const [asking, setAsking] = useState(false);
  return (
    <>
      <Button
        variant="default"
        size="xs"
        leftSection={<IconArrowsExchange size={14} aria-hidden />}
        aria-label={t('resync.named', { side: t(`side.${side}`) })}
        disabled={!canAct}
        title={canAct ? undefined : t('live.cannotAct')}
        onClick={() => setAsking(true)}
      >
        {t('resync.open')}
      </Button>
      {asking && <ResyncDialog orderId={orderId} side={side} onClose={() => setAsking(false)} />}
    </>
  );
}
