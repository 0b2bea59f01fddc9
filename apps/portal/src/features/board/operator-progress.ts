import type { OperatorOrder } from '@/api/types';
import type { Progress, SideProgress } from '@/features/diagram/model/markers';

/** How far both sides are, from their histories. */
export function operatorProgress({ client, supplier }: OperatorOrder): Progress {
  const of = (side: OperatorOrder['client']): SideProgress | null =>
    side && {
      passed: side.history.flatMap(({ visited }) => visited),
      waitingAt: side.order.waitingAt,
      ended: side.order.turn === null,
    };
  return { buyer: of(client), supplier: of(supplier) };
}
