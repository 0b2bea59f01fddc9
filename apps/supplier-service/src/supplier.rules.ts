import type { CommandKind, EventKind, OrderRules } from '@app/order';
import type { ProcessModels } from '@app/process';
import {
  cancellationRequested,
  orderCancelled,
  quotationAccepted,
  quotationDeclined,
  quotationExpired,
} from './order/buyer-events.js';
import { cancelOrder } from './order/cancel-order.js';
import { confirmOrder } from './order/confirm-order.js';
import { orderPlaced, rejectUnknownModel } from './order/order-placed.js';
import { rejectOrder } from './order/reject-order.js';
import { checkPolicyTask } from './quotation/check-policy.task.js';
import { issueQuotation } from './quotation/issue-quotation.js';
import { draftAgain, priceOrderTask } from './quotation/price-order.task.js';
import { advanceQuotationCounters, numberQuotations } from './quotation/quotation-numbers.repository.js';
import { loadSupplierNeeds, type SupplierNeeds } from './supplier.needs.js';
import { supplierPayloads } from './supplier.payloads.js';
import { supplierRecalls } from './supplier.recalls.js';

const commands = [confirmOrder, rejectOrder, cancelOrder, issueQuotation];
const events = [
  orderPlaced,
  cancellationRequested,
  orderCancelled,
  quotationAccepted,
  quotationDeclined,
  quotationExpired,
];

/** The supplier's side of the process: its rules, and what it provides to the diagram. */
export const supplierRules = (models: ProcessModels): OrderRules<SupplierNeeds> => ({
  service: 'supplier-service',
  side: 'supplier',
  models,
  commands: commands as CommandKind<never, SupplierNeeds>[],
  events: events as EventKind<never, SupplierNeeds>[],
  payloads: supplierPayloads,
  recalls: supplierRecalls,
  redo: { price_order: draftAgain },
  advanceCounters: advanceQuotationCounters,
  tasks: { check_policy: checkPolicyTask, price_order: priceOrderTask },
  variables: ['check_policy_outcome', 'all_lines_priced', 'responseDueAt', 'quotationDueAt', 'validUntil'],
  load: loadSupplierNeeds,
  finish: numberQuotations,
  unknownModel: rejectUnknownModel,
});
