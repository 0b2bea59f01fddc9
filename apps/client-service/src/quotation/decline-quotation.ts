import { CLIENT_COMMANDS, DeclineQuotation } from '@app/contracts';
import type { CommandKind } from '@app/order';
import type { ClientNeeds } from '../client.needs.js';
import { supersededBy } from './superseded.js';

export const declineQuotation: CommandKind<DeclineQuotation, ClientNeeds> = {
  pattern: CLIENT_COMMANDS.declineQuotation,
  name: 'decline',
  body: DeclineQuotation,
  trigger: { kind: 'outcome', element: 'review_quotation', outcome: 'decline' },
  effect(order, { revision, reason }) {
    return supersededBy(order, revision) ?? { variables: reason ? { reason } : {} };
  },
};
