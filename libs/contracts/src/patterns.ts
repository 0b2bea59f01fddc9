import type { WireSide } from './side.js';

/** Request patterns, `<service>.<collection>.<command>`: commands wait in the requests queue, reads in their own. */
export const CLIENT_COMMANDS = {
  placeOrder: 'client.orders.place',
  cancelOrder: 'client.orders.cancel',
  acceptQuotation: 'client.quotations.accept',
  declineQuotation: 'client.quotations.decline',
} as const;

export const SUPPLIER_COMMANDS = {
  confirmOrder: 'supplier.orders.confirm',
  rejectOrder: 'supplier.orders.reject',
  cancelOrder: 'supplier.orders.cancel',
  issueQuotation: 'supplier.quotations.issue',
  replacePriceList: 'supplier.price-lists.replace',
  amendPriceList: 'supplier.price-lists.amend',
  stagePriceList: 'supplier.price-lists.stage',
  commitPriceList: 'supplier.price-lists.commit',
  setPolicy: 'supplier.policies.set',
  changePolicy: 'supplier.policies.change',
} as const;

/** Operators' commands, the same on either service. */
export const operatorCommands = (side: WireSide) =>
  ({
    resendOrder: `${side}.ops.resend-order`,
    resyncOrder: `${side}.ops.resync-order`,
    resyncService: `${side}.ops.resync-service`,
    redriveDeadLetter: `${side}.ops.redrive-dead-letter`,
    discardDeadLetter: `${side}.ops.discard-dead-letter`,
  }) as const;

/** Reads, the same on either service. */
export const orderReadPatterns = (side: WireSide) =>
  ({
    listOrders: `${side}.orders.list`,
    getOrder: `${side}.orders.get`,
    getHistory: `${side}.orders.history`,
    getQuotation: `${side}.orders.quotation`,
    getProcess: `${side}.orders.process`,
    getProcessLoad: `${side}.orders.process-load`,
    listChanges: `${side}.orders.changes`,
    listOperatorOrders: `${side}.ops.orders`,
    getOperatorOrder: `${side}.ops.order`,
    getStats: `${side}.ops.stats`,
    listDeadLetters: `${side}.ops.dead-letters`,
    getDeadLetter: `${side}.ops.dead-letter`,
  }) as const;

export const SUPPLIER_READS = {
  listSuppliers: 'supplier.suppliers.list',
  listBuyers: 'supplier.buyers.list',
  getPriceList: 'supplier.price-lists.get',
  getPolicy: 'supplier.policies.get',
  getEstimate: 'supplier.orders.estimate',
} as const;

export const CLIENT_READS = {
  listBuyers: 'client.buyers.list',
  /** The process models: both sides run the same files. */
  getModel: 'client.process.model',
} as const;

/** A party's webhooks, kept by the service of its side. */
export const webhookCommands = (side: WireSide) =>
  ({
    register: `${side}.webhooks.register`,
    change: `${side}.webhooks.change`,
    remove: `${side}.webhooks.remove`,
    rotateSecret: `${side}.webhooks.rotate-secret`,
    ping: `${side}.webhooks.ping`,
    resend: `${side}.webhooks.resend`,
  }) as const;

export const webhookReads = (side: WireSide) =>
  ({
    list: `${side}.webhooks.list`,
    get: `${side}.webhooks.get`,
    listDeliveries: `${side}.webhooks.deliveries`,
    getDelivery: `${side}.webhooks.delivery`,
  }) as const;
