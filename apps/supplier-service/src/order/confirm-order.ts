import { ConfirmOrder, SUPPLIER_COMMANDS } from '@app/contracts';
import type { CommandKind } from '@app/order';
import type { SupplierNeeds } from '../supplier.needs.js';

export const confirmOrder: CommandKind<ConfirmOrder, SupplierNeeds> = {
  pattern: SUPPLIER_COMMANDS.confirmOrder,
  name: 'confirm',
  body: ConfirmOrder,
  trigger: { kind: 'outcome', element: 'validate_order', outcome: 'confirm' },
  effect: (_order, _body, { now }) => ({ variables: { confirmedAt: now.toISOString() } }),
};
