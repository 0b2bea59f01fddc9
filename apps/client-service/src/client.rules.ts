import type { CommandKind, EventKind, OrderRules } from '@app/order';
import type { ProcessModels } from '@app/process';
import { loadClientNeeds, type ClientNeeds } from './client.needs.js';
import { clientPayloads } from './client.payloads.js';
import { clientRecalls } from './client.recalls.js';
import { advanceOrderCounters } from './party/buyer.repository.js';
import { cancelOrder } from './order/cancel-order.js';
import { placeOrder } from './order/place-order.js';
import {
  orderCancelled,
  orderCompleted,
  orderConfirmed,
  orderExpired,
  orderReceived,
  orderRejected,
} from './order/supplier-events.js';
import { acceptQuotation } from './quotation/accept-quotation.js';
import { declineQuotation } from './quotation/decline-quotation.js';
import { quotationIssued } from './quotation/quotation-issued.js';

const commands = (models: ProcessModels) => [
  placeOrder(models.newest.version),
  cancelOrder,
  acceptQuotation,
  declineQuotation,
];
const events = [
  orderReceived,
  orderConfirmed,
  orderRejected,
  orderExpired,
  orderCancelled,
  orderCompleted,
  quotationIssued,
];

/** The buyer's side of the process: its rules, and what it provides to the diagram. */
export const clientRules = (models: ProcessModels): OrderRules<ClientNeeds> => ({
  service: 'client-service',
  side: 'buyer',
  models,
  commands: commands(models) as CommandKind<never, ClientNeeds>[],
  events: events as EventKind<never, ClientNeeds>[],
  payloads: clientPayloads,
  recalls: clientRecalls,
  advanceCounters: advanceOrderCounters,
  tasks: {},
  variables: ['responseDueAt', 'quotationDueAt', 'validUntil'],
  load: loadClientNeeds,
});
