import { CLIENT_COMMANDS, PlaceOrder, refuse } from '@app/contracts';
import { newOrder, type CommandKind } from '@app/order';
import { placingKey, type ClientNeeds } from '../client.needs.js';

/** @param modelVersion the newest: an order keeps the version that it started with */
export const placeOrder = (modelVersion: string): CommandKind<PlaceOrder, ClientNeeds> => ({
  pattern: CLIENT_COMMANDS.placeOrder,
  name: 'place',
  body: PlaceOrder,
  trigger: { kind: 'start' },
  create(command, orderId, { now, needs }) {
    const { body } = command;
    const placing = needs.placing.get(placingKey(command));
    if (!placing) return refuse('party-not-registered');
    return newOrder({
      id: orderId,
      number: placing.number,
      buyer: placing.buyer,
      // Its name comes with the supplier's first event: this side does not know suppliers.
      supplier: { id: body.supplierId, name: '' },
      modelVersion,
      placedAt: now.toISOString(),
      reference: body.reference ?? null,
      delivery: body.delivery ?? null,
      note: body.note ?? null,
      lines: body.lines.map((line, index) => ({ ...line, lineNumber: index + 1 })),
    });
  },
  effect: () => ({}),
});
