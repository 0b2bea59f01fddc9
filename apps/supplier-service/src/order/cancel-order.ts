import { CancelOrder, refuse, SUPPLIER_COMMANDS } from '@app/contracts';
import type { CommandKind } from '@app/order';
import type { SupplierNeeds } from '../supplier.needs.js';

/** A supplier that has confirmed and cannot deliver: the buyer is owed a reason. */
export const cancelOrder: CommandKind<CancelOrder, SupplierNeeds> = {
  pattern: SUPPLIER_COMMANDS.cancelOrder,
  name: 'cancel',
  body: CancelOrder,
  trigger: { kind: 'message', name: 'cancel' },
  effect(_order, { reason }) {
    if (!reason)
      return refuse('rule-violated', {
        errors: [
          { pointer: '/reason', code: 'required', detail: 'a supplier gives a reason for a cancellation' },
        ],
      });
    return { variables: { reason, endedBy: 'supplier' } };
  },
};
