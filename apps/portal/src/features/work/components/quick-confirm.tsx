import type { MouseEvent } from 'react';
import type { OrderSummary } from '@/api/types';
import { ActButton } from '@/components/act-button';
import { useDecision } from '@/features/order/api/decide';
import { useProblemText } from '@/i18n/use-problem-text';
import { useText } from '@/i18n/use-text';
import { notify } from '@/notices/notify';

/** Confirms from the list, without opening the order. */
export function QuickConfirm({ order }: { order: OrderSummary }) {
  const t = useText();
  const textOf = useProblemText();
  const confirm = useDecision('supplier', order.id);
  if (order.waitingAt !== 'validate_order' || order.blocked) return null;
  const send = ({ currentTarget, detail }: MouseEvent) => {
    // The button goes with what it was for: whoever pressed it by a key goes on from the row.
    const row = detail === 0 ? currentTarget.closest('tr') : null;
    confirm.mutate(
      { kind: 'confirm', version: order.version },
      {
        onSuccess: () => row?.querySelector<HTMLElement>('[data-row-link]')?.focus(),
        onError: (error) => notify({ color: 'red', message: textOf(error) }),
      },
    );
  };
  return (
    <ActButton
      size="xs"
      variant="default"
      loading={confirm.isPending}
      aria-label={t('do.confirm.named', { number: order.number })}
      onClick={send}
    >
      {t('do.confirm.short')}
    </ActButton>
  );
}
