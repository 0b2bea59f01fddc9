import type { WireSide } from '@/api/role';
import { IconArrowsExchange } from '@tabler/icons-react';
import { useState } from 'react';
import { ActButton } from '@/components/act-button';
import { useText } from '@/i18n/use-text';
import { late } from '@/lib/late';

const ResyncDialog = late(() => import('./resync-dialog').then((all) => all.ResyncDialog));

interface Props {
  orderId: string;
  side: WireSide;
}

/** For a side whose database was restored. */
export function ResyncButton({ orderId, side }: Props) {
  const t = useText();
  const [asking, setAsking] = useState(false);
  return (
    <>
      <ActButton
        variant="default"
        size="xs"
        leftSection={<IconArrowsExchange size={14} aria-hidden />}
        aria-label={t('resync.named', { side })}
        onClick={() => setAsking(true)}
      >
        {t('resync.open')}
      </ActButton>
      {asking && <ResyncDialog orderId={orderId} side={side} onClose={() => setAsking(false)} />}
    </>
  );
}
