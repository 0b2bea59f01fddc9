import { IconRefresh } from '@tabler/icons-react';
import type { Side } from '@/api/role';
import type { WebhookDelivery } from '@/api/types';
import { ActButton } from '@/components/act-button';
import { useFormat } from '@/i18n/use-format';
import { useProblemText } from '@/i18n/use-problem-text';
import { useText } from '@/i18n/use-text';
import { notify } from '@/notices/notify';
import { useResendDelivery } from '../api/webhooks';

interface Props {
  side: Side;
  webhookId: string;
  delivery: WebhookDelivery;
}

/** Once more, now, with its own id: a receiver that has had it knows it again. */
export function ResendButton({ side, webhookId, delivery }: Props) {
  const t = useText();
  const format = useFormat();
  const textOf = useProblemText();
  const resend = useResendDelivery(side, webhookId);
  return (
    <ActButton
      variant="default"
      size="xs"
      leftSection={<IconRefresh size={14} aria-hidden />}
      loading={resend.isPending}
      aria-label={t('delivery.resend.named', {
        name: t.or(`event.${delivery.type}`, delivery.type),
        at: format.exact(delivery.createdAt),
      })}
      onClick={() =>
        resend.mutate(delivery.id, {
          onSuccess: () => notify({ message: t('delivery.resent') }),
          onError: (error) => notify({ color: 'red', message: textOf(error) }),
        })
      }
    >
      {t('delivery.resend')}
    </ActButton>
  );
}
