import { isProblem } from '@/api/problem';
import type { Side } from '@/api/role';
import type { Order } from '@/api/types';
import { useStatusName } from '@/i18n/use-status-name';
import { useText } from '@/i18n/use-text';

/**
 * Where a decision came too late because the order had changed: what the order is by now, instead of the problem's own
 * text.
 */
export function useChangedText(side: Side, order: Order, error: unknown): { text?: string } {
  const t = useText();
  const nameOf = useStatusName();
  if (!isProblem(error, 'version-mismatch')) return {};
  const turn = order.turn === side ? 'turn.mine' : order.turn ? (`turn.${order.turn}` as const) : 'turn.none';
  return { text: t('dialog.changed', { status: nameOf(order.status), turn: t(turn).toLowerCase() }) };
}
