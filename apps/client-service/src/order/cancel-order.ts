import { CancelOrder, CLIENT_COMMANDS } from '@app/contracts';
import type { CommandKind } from '@app/order';
import type { ClientNeeds } from '../client.needs.js';

/**
 * Before a quotation the wish travels to the supplier's side, which grants it; afterwards it is the buyer's to decide.
 * Which of both it is, the diagram says.
 */
export const cancelOrder: CommandKind<CancelOrder, ClientNeeds> = {
  pattern: CLIENT_COMMANDS.cancelOrder,
  name: 'cancel',
  body: CancelOrder,
  trigger: { kind: 'message', name: 'cancel' },
  effect: (_order, { reason }, { now }) => ({
    variables: {
      cancellationRequestedAt: now.toISOString(),
      ...(reason && { cancellationReason: reason }),
    },
  }),
};
