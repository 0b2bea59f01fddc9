import { Button } from '@mantine/core';
import type { OrderSummary } from '@/api/types';
import { useDecision } from '@/features/order/api/decide';
import { useProblemText } from '@/i18n/use-problem-text';
import { useText } from '@/i18n/use-text';
import { useCanAct } from '@/live/live-context';
import { notify } from '@/notices/notify';

/** Confirms from the list, without opening the order. */
export function QuickConfirm({ order }: { order: OrderSummary }) {
  const t = useText();
  const textOf = useProblemText();
  const canAct = useCanAct();
  const confirm = useDecision('supplier', order.id);
  if (order.waitingAt !== 'validate_order' || order.blocked) return null;
  const send = () =>
    confirm.mutate(
      { kind: 'confirm', version: order.version },
      { onError: (error) => notify({ color: 'red', message: textOf(error) }) },
    );
  return (
    <Button
      size="xs"
      variant="default"
      loading={confirm.isPending}
      disabled={!canAct}
      title={canAct ? undefined : t('live.cannotAct')}
      aria-label={t('do.confirm.named', { number: order.number })}
      onClick={send}
    >
      {t('do.confirm.short')}
    </Button>
  );
}
