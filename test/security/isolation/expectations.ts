import type { Role } from '@app/contracts';

/** What an id in a path names. */
export type ObjectKind = 'order' | 'open-order' | 'hidden-supplier' | 'dead-letter' | 'webhook' | 'delivery';

/**
 * Who may call an operation, and whose the things are that its path names. Every operation of the API has an entry:
 * one without fails the test, so that nobody adds a way in without saying who may take it.
 */
export interface Expectation {
  /** `anyone` needs no token. */
  roles: readonly Role[] | 'anyone';
  /** What `{id}` of the path names; its owner alone finds it, everybody else is told that there is no such thing. */
  object?: ObjectKind;
  /** A body that is good enough for the question of ownership to be reached. */
  body?: object;
  /** The owner's answer holds a text that only this company has, which shows that the search for it can find it. */
  shows?: true;
}

const EVERYBODY: readonly Role[] = ['buyer', 'supplier', 'operator'];
/** Parties; an operator has no orders of its own to hear of. */
const PARTIES: readonly Role[] = ['buyer', 'supplier'];
const party = (more: Omit<Expectation, 'roles'> = {}): Expectation => ({ roles: PARTIES, ...more });
const buyer = (more: Omit<Expectation, 'roles'> = {}): Expectation => ({ roles: ['buyer'], ...more });
const supplier = (more: Omit<Expectation, 'roles'> = {}): Expectation => ({ roles: ['supplier'], ...more });
const operator = (more: Omit<Expectation, 'roles'> = {}): Expectation => ({ roles: ['operator'], ...more });
const anyone: Expectation = { roles: 'anyone' };
const reason = { code: 'price' };

export const EXPECTATIONS: Record<string, Expectation> = {
  placeOrder: buyer({
    body: {
      supplierId: '00000000-0000-4000-8000-000000000000',
      lines: [{ name: 'Pot', quantity: '1', unitCode: 'EA' }],
    },
  }),
  listOrders: buyer({ shows: true }),
  getOrder: buyer({ object: 'order' }),
  getOrderHistory: buyer({ object: 'order' }),
  getOrderProcess: { roles: ['buyer', 'operator'], object: 'order' },
  getQuotation: buyer({ object: 'order' }),
  cancelOrder: buyer({ object: 'order', body: { reason } }),
  acceptQuotation: buyer({ object: 'order', body: { revision: 1 } }),
  declineQuotation: buyer({ object: 'order', body: { revision: 1 } }),

  listSupplierOrders: supplier({ shows: true }),
  getSupplierOrder: supplier({ object: 'order' }),
  getSupplierOrderHistory: supplier({ object: 'order' }),
  getSupplierOrderProcess: supplier({ object: 'order' }),
  getSupplierQuotation: supplier({ object: 'order' }),
  getOrderEstimate: supplier({ object: 'open-order' }),
  confirmOrder: supplier({ object: 'order', body: {} }),
  rejectOrder: supplier({ object: 'order', body: { reason } }),
  cancelSupplierOrder: supplier({ object: 'order', body: { reason } }),
  issueQuotation: supplier({
    object: 'order',
    body: { lines: [{ lineNumber: 1, unitPrice: '1', vatRatePercent: '25' }] },
  }),

  getPriceList: supplier({ shows: true }),
  replacePriceList: supplier({ body: { entries: [] } }),
  amendPriceList: supplier({ body: { removedSkus: ['no-such-sku'] } }),
  getPolicy: supplier({ shows: true }),
  setPolicy: supplier({
    body: {
      autoConfirm: false,
      autoConfirmLimit: '1.00',
      responseWithin: 'P3D',
      quoteWithin: 'P2D',
      validFor: 'P14D',
      timeZone: 'Europe/Paris',
      visibility: 'public',
    },
  }),
  changePolicy: supplier({ body: { visibility: 'public' } }),

  listSuppliers: { roles: EVERYBODY },
  listBuyers: { roles: ['supplier', 'operator'] },
  getSupplierPriceList: { roles: EVERYBODY, object: 'hidden-supplier' },
  getProcessModel: { roles: EVERYBODY },
  getProcessLoad: { roles: EVERYBODY },
  streamEvents: { roles: EVERYBODY },

  registerWebhook: party({ body: { url: 'https://10.0.0.1/' } }),
  listWebhooks: party({ shows: true }),
  getWebhook: party({ object: 'webhook' }),
  changeWebhook: party({ object: 'webhook', body: {} }),
  deleteWebhook: party({ object: 'webhook' }),
  rotateWebhookSecret: party({ object: 'webhook', body: {} }),
  pingWebhook: party({ object: 'webhook' }),
  listWebhookDeliveries: party({ object: 'webhook' }),
  getWebhookDelivery: party({ object: 'delivery' }),
  resendWebhookDelivery: party({ object: 'delivery' }),

  listOperatorOrders: operator({ shows: true }),
  getOperatorOrder: operator({ object: 'order' }),
  resendOrder: operator({ object: 'order', body: { side: 'client', fromSequence: 1 } }),
  resyncOrder: operator({ object: 'order', body: { side: 'client' } }),
  resyncService: operator({ body: { side: 'client' } }),
  listDeadLetters: operator({ shows: true }),
  getDeadLetter: operator({ object: 'dead-letter' }),
  redriveDeadLetter: operator({ object: 'dead-letter', body: {} }),
  discardDeadLetter: operator({ object: 'dead-letter', body: { note: 'not ours' } }),
  getOperatorStats: operator(),

  listDemoParties: anyone,
  signIn: anyone,
  getSession: anyone,
  signOut: anyone,
  isAlive: anyone,
  isReady: anyone,
};
