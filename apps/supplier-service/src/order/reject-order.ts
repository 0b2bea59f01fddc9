import { RejectOrder, SUPPLIER_COMMANDS } from '@app/contracts';
import type { CommandKind } from '@app/order';
import type { SupplierNeeds } from '../supplier.needs.js';

export const rejectOrder: CommandKind<RejectOrder, SupplierNeeds> = {
  pattern: SUPPLIER_COMMANDS.rejectOrder,
  name: 'reject',
  body: RejectOrder,
  trigger: { kind: 'outcome', element: 'validate_order', outcome: 'reject' },
  effect: (_order, { reason }) => ({ variables: { reason, endedBy: 'supplier' } }),
};
