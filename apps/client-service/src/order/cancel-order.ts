import { CancelOrder, CLIENT_COMMANDS } from '@app/contracts';
import type { CommandKind } from '@app/order';
import type { ClientNeeds } from '../client.needs.js';

/**
 * Before a quotation, a buyer's cancellation goes to the supplier's side as a request, which it grants; afterwards it
 * is the buyer's own decision. Which of both applies, the diagram says.
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
