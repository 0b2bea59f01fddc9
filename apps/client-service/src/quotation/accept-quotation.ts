import { AcceptQuotation, CLIENT_COMMANDS, refuse } from '@app/contracts';
import type { CommandKind } from '@app/order';
import type { ClientNeeds } from '../client.needs.js';
import { supersededBy } from './superseded.js';

/** Judged against `validUntil` also before the timer has fired; the refusal itself expires nothing. */
export const acceptQuotation: CommandKind<AcceptQuotation, ClientNeeds> = {
  pattern: CLIENT_COMMANDS.acceptQuotation,
  name: 'accept',
  body: AcceptQuotation,
  trigger: { kind: 'outcome', element: 'review_quotation', outcome: 'accept' },
  effect(order, { revision }, { now }) {
    const superseded = supersededBy(order, revision);
    if (superseded) return superseded;
    const { validUntil } = order.variables;
    if (validUntil && now.getTime() > Date.parse(validUntil))
      return refuse('quotation-expired', { validUntil });
    return { variables: { acceptedAt: now.toISOString() } };
  },
};
