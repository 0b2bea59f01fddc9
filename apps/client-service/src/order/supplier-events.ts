import {
  OrderCancelled,
  OrderCompleted,
  OrderConfirmed,
  OrderExpired,
  OrderReceived,
  OrderRejected,
} from '@app/contracts';
import type { EventKind } from '@app/order';
import type { ClientNeeds } from '../client.needs.js';

type Heard<Data extends object> = EventKind<Data, ClientNeeds>;

export const orderReceived: Heard<OrderReceived> = {
  key: 'order.received',
  data: OrderReceived,
  effect: (_order, { supplier, receivedAt, responseDueAt }) => ({
    order: { supplier },
    variables: { receivedAt, responseDueAt },
  }),
};

export const orderConfirmed: Heard<OrderConfirmed> = {
  key: 'order.confirmed',
  data: OrderConfirmed,
  effect: (_order, { supplier, currency, confirmedAt, quotationDueAt }) => ({
    order: { supplier, currency },
    variables: { confirmedAt, quotationDueAt },
  }),
};

export const orderRejected: Heard<OrderRejected> = {
  key: 'order.rejected',
  data: OrderRejected,
  effect: (_order, { supplier, reason }) => ({
    order: { supplier },
    variables: { reason, endedBy: 'supplier' },
  }),
};

export const orderExpired: Heard<OrderExpired> = {
  key: 'order.expired',
  data: OrderExpired,
  effect: (_order, { supplier, reason }) => ({
    order: { supplier },
    variables: { reason, endedBy: 'deadline' },
  }),
};

export const orderCancelled: Heard<OrderCancelled> = {
  key: 'order.cancelled',
  data: OrderCancelled,
  effect: (_order, { cancelledBy, reason }) => ({
    variables: { endedBy: cancelledBy, ...(reason && { reason }) },
  }),
};

export const orderCompleted: Heard<OrderCompleted> = {
  key: 'order.completed',
  data: OrderCompleted,
  effect: (_order, { completedAt }) => ({ variables: { completedAt } }),
};
