import {
  inUtc,
  type EventKey,
  type OrderCancelled,
  type OrderCompleted,
  type OrderConfirmed,
  type OrderExpired,
  type OrderReceived,
  type OrderRejected,
  type QuotationIssued,
} from '@app/contracts';
import type { RecallKind } from '@app/order';

/** What the supplier's own events say of the decisions that sent them, for orders that have forgotten them. */
export const supplierRecalls: Partial<Record<EventKey, RecallKind>> = {
  'order.received': {
    effect(_order, { data }) {
      const { receivedAt, responseDueAt }: OrderReceived = data;
      return { variables: { receivedAt, responseDueAt } };
    },
  },
  'order.confirmed': {
    effect(_order, { data }) {
      const { currency, confirmedAt, quotationDueAt }: OrderConfirmed = data;
      return { order: { currency }, variables: { confirmedAt, quotationDueAt } };
    },
  },
  'order.rejected': {
    effect(_order, { data }) {
      const { reason }: OrderRejected = data;
      return { variables: { reason, endedBy: 'supplier' } };
    },
  },
  'order.expired': {
    effect(_order, { data }) {
      const { reason }: OrderExpired = data;
      return { variables: { reason, endedBy: 'deadline' } };
    },
  },
  'order.cancelled': {
    effect(_order, { data }) {
      const { cancelledBy, reason }: OrderCancelled = data;
      return { variables: { endedBy: cancelledBy, ...(reason && { reason }) } };
    },
  },
  'order.completed': {
    effect(_order, { data }) {
      const { completedAt }: OrderCompleted = data;
      return { variables: { completedAt } };
    },
  },
  'quotation.issued': {
    effect(_order, { data }) {
      const { quotation }: QuotationIssued = data;
      const { currency, netTotal, taxTotal, grossTotal, revision, validUntil } = quotation;
      return {
        order: { currency, netTotal, taxTotal, grossTotal },
        variables: { quotationRevision: revision, validUntil: inUtc(validUntil) },
        quotation: { revision, document: quotation },
      };
    },
  },
};
