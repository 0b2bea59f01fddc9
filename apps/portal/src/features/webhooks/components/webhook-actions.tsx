import { ActionIcon } from '@mantine/core';
import { IconDots, IconSend } from '@tabler/icons-react';
import { useState } from 'react';
import type { Side } from '@/api/role';
import type { Webhook } from '@/api/types';
import { ActButton } from '@/components/act-button';
import { LateMenu } from '@/components/late-menu/late-menu';
import { useProblemText } from '@/i18n/use-problem-text';
import { useText } from '@/i18n/use-text';
import { late } from '@/lib/late';
import { useCanAct } from '@/live/live-context';
import { notify } from '@/notices/notify';
import { usePing, useSetStatus } from '../api/webhooks';

const RotateDialog = late(() => import('./rotate-dialog').then((all) => all.RotateDialog));
const DeleteDialog = late(() => import('./delete-dialog').then((all) => all.DeleteDialog));

/** Try it, stop it for a while, give it a new secret, or end it. */
export function WebhookActions({ side, webhook }: { side: Side; webhook: Webhook }) {
  const t = useText();
  const textOf = useProblemText();
  const canAct = useCanAct();
  const ping = usePing(side, webhook.id);
  const setStatus = useSetStatus(side, webhook.id);
  const [asking, setAsking] = useState<'rotate' | 'delete' | null>(null);
  const isActive = webhook.status === 'active';
  const onError = (error: unknown) => notify({ color: 'red', message: textOf(error) });
  return (
    <>
      <ActButton
        leftSection={<IconSend size={16} aria-hidden />}
        disabled={!isActive}
        loading={ping.isPending}
        onClick={() =>
          ping.mutate(undefined, { onSuccess: () => notify({ message: t('webhook.ping.done') }), onError })
        }
      >
        {t('webhook.ping')}
      </ActButton>
      <ActButton
        variant="default"
        loading={setStatus.isPending}
        onClick={() => setStatus.mutate(isActive ? 'paused' : 'active', { onError })}
      >
        {t(isActive ? 'webhook.pause' : 'webhook.resume')}
      </ActButton>
      <LateMenu
        button={
          <ActionIcon variant="default" size={36} aria-label={t('action.more')} disabled={!canAct}>
            <IconDots size={18} />
          </ActionIcon>
        }
        entries={[
          { label: t('webhook.rotate'), onClick: () => setAsking('rotate') },
          { label: t('webhook.delete'), color: 'red', onClick: () => setAsking('delete') },
        ]}
      />
      {asking === 'rotate' && (
        <RotateDialog side={side} webhookId={webhook.id} onClose={() => setAsking(null)} />
      )}
      {asking === 'delete' && <DeleteDialog side={side} webhook={webhook} onClose={() => setAsking(null)} />}
    </>
  );
}
