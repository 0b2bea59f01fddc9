/** Generated from docs/openapi.json by `npm run openapi`. */

export interface paths {
  '/v1/orders': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * List your orders
     * @description Newest first, unless `sort` asks for your turn first. As CSV with `Accept: text/csv`: then all of them, newest first, regardless of limit, cursor and sort.
     */
    get: operations['listOrders'];
    put?: never;
    /**
     * Place an order with a supplier
     * @description Answered as soon as your own side has stored it safely; the supplier is notified automatically.
     */
    post: operations['placeOrder'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/orders/{id}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Read one of your orders */
    get: operations['getOrder'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/orders/{id}/history': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Read what happened to an order on your side */
    get: operations['getOrderHistory'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/orders/{id}/cancel': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Cancel an order, or ask the supplier to
     * @description A quoted order is cancelled at once. Before that the supplier’s side is asked: `cancellationRequestedAt` is set, and the answer follows.
     */
    post: operations['cancelOrder'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/orders/{id}/quotation': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Read the quotation of an order */
    get: operations['getQuotation'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/orders/{id}/quotation/accept': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Accept the quotation
     * @description The supplier is notified automatically and completes the order.
     */
    post: operations['acceptQuotation'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/orders/{id}/quotation/decline': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Decline the quotation
     * @description Ends the order on both sides.
     */
    post: operations['declineQuotation'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/supplier/orders': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * List the orders that you have received
     * @description Your turn first, then by due date, unless `sort` asks for the newest first. As CSV with `Accept: text/csv`: then all of them, newest first, regardless of limit, cursor and sort.
     */
    get: operations['listSupplierOrders'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/supplier/orders/{id}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Read an order that you have received */
    get: operations['getSupplierOrder'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/supplier/orders/{id}/history': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Read what happened to an order on your side */
    get: operations['getSupplierOrderHistory'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/supplier/orders/{id}/estimate': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * Read what an order would come to if you confirmed it now
     * @description By your price list, as the quotation will be: at the prices that held when the order was placed. Your policy decides by the same total. It binds nobody, and the buyer does not see it. Only for an order that waits for your confirmation.
     */
    get: operations['getOrderEstimate'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/supplier/orders/{id}/quotation': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * Read your quotation for an order
     * @description A draft shows which lines still need a price.
     */
    get: operations['getSupplierQuotation'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/supplier/orders/{id}/confirm': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Confirm an order
     * @description It is then priced from your price list; a line that is not on it has to be priced by hand.
     */
    post: operations['confirmOrder'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/supplier/orders/{id}/reject': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Reject an order, with a reason
     * @description Ends the order on both sides.
     */
    post: operations['rejectOrder'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/supplier/orders/{id}/prices': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Price the remaining lines and issue the quotation
     * @description All lines without a price at once, and no others.
     */
    post: operations['issueQuotation'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/supplier/orders/{id}/cancel': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Cancel a confirmed order, with a reason
     * @description Possible as long as no quotation has been issued.
     */
    post: operations['cancelSupplierOrder'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/supplier/price-list': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * Read your price list
     * @description As CSV with `Accept: text/csv`: then the whole list, articles that begin later included, which can be imported again.
     */
    get: operations['getPriceList'];
    /**
     * Replace your price list
     * @description Prices that are not named end. Orders that come in before the answer still have the prices of the list before. An entry says nothing about the time after its `validTo`: a price that begins then stays. Up to 1,000 entries as JSON, or a CSV file of up to 16 MiB with the columns of the export, in any order: sku, name, unitCode, unitPrice and vatRatePercent are needed. With `dryRun=true` nothing is changed, and the answer says what would be. Take a new Idempotency-Key for the change that follows a dry run.
     */
    put: operations['replacePriceList'];
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    /**
     * Change some entries of your price list
     * @description Orders placed earlier keep the prices of their day. An entry says nothing about the time after its `validTo`: a price that begins then stays.
     */
    patch: operations['amendPriceList'];
    trace?: never;
  };
  '/v1/supplier/policy': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Read what your side decides automatically, and its deadlines */
    get: operations['getPolicy'];
    /**
     * Set what your side decides automatically, and its deadlines
     * @description From now on; deadlines that are running and quotations that are issued stay as they are.
     */
    put: operations['setPolicy'];
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    /**
     * Change part of what your side decides automatically
     * @description Fields that are not named stay as they are. From now on; deadlines that are running and quotations that are issued stay, too.
     */
    patch: operations['changePolicy'];
    trace?: never;
  };
  '/v1/suppliers': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** List the suppliers */
    get: operations['listSuppliers'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/suppliers/{id}/price-list': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * Read a supplier’s price list
     * @description As far as the supplier shows it. As CSV with `Accept: text/csv`: then the whole list.
     */
    get: operations['getSupplierPriceList'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/buyers': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * List the buyers
     * @description A supplier is told those that it has orders of, an operator all.
     */
    get: operations['listBuyers'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/process/model': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Read the BPMN diagram that runs */
    get: operations['getProcessModel'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/process/load': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Count your orders waiting at each element of the diagram */
    get: operations['getProcessLoad'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/orders/{id}/process': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Read where an order stands in the diagram, on both sides */
    get: operations['getOrderProcess'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/supplier/orders/{id}/process': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Read where an order that you have received stands in the diagram, on both sides */
    get: operations['getSupplierOrderProcess'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/ops/orders': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** List open, blocked, overdue or all orders of both sides */
    get: operations['listOperatorOrders'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/ops/orders/{id}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Read both sides of an order, with the messages */
    get: operations['getOperatorOrder'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/ops/orders/{id}/resend': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Send the events of an order again
     * @description Unchanged, with their ids: the other side applies only what it has not had. It is asked for its own events too.
     */
    post: operations['resendOrder'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/ops/orders/{id}/resync': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Recover what a restored side has lost of an order
     * @description The order is held (`order-resyncing`) until that side has recovered its own events and the other side’s; then it continues by itself. A decision made in between is a conflict and blocks the order. Also works for an order that the side no longer knows.
     */
    post: operations['resyncOrder'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/ops/resync': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Recover what a restored side has lost of all its orders
     * @description Every open order of the side is held until it matches the other side, and orders that the side no longer knows come back. New orders wait meanwhile (503).
     */
    post: operations['resyncService'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/ops/dead-letters': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** List the messages of both sides that could not be handled */
    get: operations['listDeadLetters'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/ops/dead-letters/{id}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Read a dead letter with its body */
    get: operations['getDeadLetter'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/ops/dead-letters/{id}/redrive': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Handle a dead letter again
     * @description With its own id: if it has been applied meanwhile it is a duplicate. It is kept if it fails again.
     */
    post: operations['redriveDeadLetter'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/ops/dead-letters/{id}/discard': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Discard a dead letter that is not ours
     * @description It no longer needs anybody’s attention and stays on record with the note. If the same message arrives again, it is listed again.
     */
    post: operations['discardDeadLetter'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/ops/stats': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * Read the figures of the board
     * @description The buyer’s side counts every order once; each side counts those that are blocked on it. If one side is unavailable, `missing` names it and the other side’s figures are shown.
     */
    get: operations['getOperatorStats'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/events': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * Receive each change of your orders as it happens
     * @description Server-sent events. `event: order` with `{ orderId, version, status, turn, side }` is a hint to read the order again; `id` goes into `Last-Event-ID` to resume, and may bring something twice. The first event, `event: position`, tells the `id` at which the stream begins, so that one that is cut before its first hint loses nothing; its `{ complete }` is false where so much has happened since the `id` that was given that not all of it is told, or that `id` is none of yours: read the list of orders then. A comment every 15 s; the stream ends with the access token.
     */
    get: operations['streamEvents'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/webhooks': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** List your webhooks, oldest first */
    get: operations['listWebhooks'];
    put?: never;
    /**
     * Have events of your orders sent to an address of yours
     * @description Signed as standardwebhooks.com specifies, at least once, the events of one order in sequence. A receiver answers 2xx within 15 s; otherwise a message is retried for three days. The secret is shown in this response only.
     */
    post: operations['registerWebhook'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/webhooks/{id}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Read one of your webhooks */
    get: operations['getWebhook'];
    put?: never;
    post?: never;
    /** Delete a webhook, its waiting messages and its log */
    delete: operations['deleteWebhook'];
    options?: never;
    head?: never;
    /**
     * Change, pause or resume a webhook
     * @description Events apply to what happens from now on; waiting messages go to the new address. Setting the status to `active` retries everything that waits, from the beginning of its schedule.
     */
    patch: operations['changeWebhook'];
    trace?: never;
  };
  '/v1/webhooks/{id}/rotate-secret': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Get a new secret
     * @description Messages are signed with both secrets for a while, so that none is rejected while you roll out the new one; only the last two are ever used. The new secret is shown in this response only.
     */
    post: operations['rotateWebhookSecret'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/webhooks/{id}/ping': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Send a test message
     * @description A `webhook.ping`, sent once, immediately. The response does not wait for it: read the delivery to see what the receiver answered.
     */
    post: operations['pingWebhook'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/webhooks/{id}/deliveries': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** List sent and waiting messages, newest first */
    get: operations['listWebhookDeliveries'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/webhooks/{id}/deliveries/{deliveryId}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Read one delivery with its body */
    get: operations['getWebhookDelivery'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/webhooks/{id}/deliveries/{deliveryId}/resend': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Send a message again now
     * @description With its own id, whatever its status; if it fails it is retried on the whole schedule. Later messages of the same order wait for it.
     */
    post: operations['resendWebhookDelivery'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/auth/parties': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * List the companies that one can sign in as
     * @description For trials only; otherwise 404.
     */
    get: operations['listDemoParties'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/auth/login': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * Sign in with a browser
     * @description Leads to the identity provider and back to `returnTo`. Each role has a session of its own, so a buyer and a supplier can be signed in side by side.
     */
    get: operations['signIn'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/auth/session': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Who is signed in? */
    get: operations['getSession'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/auth/logout': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** End a session */
    post: operations['signOut'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/health/live': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Is the process alive? */
    get: operations['isAlive'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/health/ready': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * Is it ready for requests?
     * @description `degraded`: the keys of the identity provider cannot be read, so new tokens cannot be verified.
     */
    get: operations['isReady'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
}
export interface webhooks {
  'order-event': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Something happened to one of your orders
     * @description Sent to the address of a webhook until it is answered 2xx, for three days.
     */
    post: operations['receiveOrderEvent'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  ping: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * A test that you asked for
     * @description Sent once by `pingWebhook`, whatever events the webhook is for.
     */
    post: operations['receivePing'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
}
export interface components {
  schemas: {
    BlockedResponse: {
      /**
       * Format: date-time
       * @example 2026-11-24T09:30:00.000Z
       */
      at: string;
      /** @example sequence-conflict */
      code: string;
    };
    /**
     * @description Why nothing is sent to an address, where it is refused for a webhook.
     * @enum {string}
     */
    WebhookUrlFault:
      | 'not-a-url'
      | 'not-https'
      | 'credentials'
      | 'fragment'
      | 'port'
      | 'name-not-resolved'
      | 'address-refused';
    ProblemFaultResponse: {
      /**
       * @description Part of the request that the pointer is about; the body where absent.
       * @enum {string}
       */
      in?: 'query' | 'header';
      /**
       * @description JSON Pointer to the field.
       * @example /lines/0/quantity
       */
      pointer: string;
      /** @example not-above-zero */
      code: string;
      /** @example must be above zero */
      detail: string;
      /** @description Line of a CSV file. */
      line?: number;
    };
    ProblemResponse: {
      /**
       * @description Whose move it is, where the process refuses.
       * @enum {string|null}
       */
      turn?: 'buyer' | 'supplier' | null;
      /**
       * Format: date-time
       * @description End of the quotation's validity, where that has passed.
       * @example 2026-12-08T22:59:59.999Z
       */
      validUntil?: string;
      /** @description Why the order waits for an operator, where it does. */
      blocked?: components['schemas']['BlockedResponse'];
      /**
       * @description Why nothing is sent to an address, where it is refused for a webhook.
       * @example not-https
       */
      reason?: components['schemas']['WebhookUrlFault'];
      /**
       * @description A page that explains the code.
       * @example http://localhost:3000/problems/transition-not-allowed
       */
      type: string;
      /** @example The process does not allow this now */
      title: string;
      /** @example 409 */
      status: number;
      /** @example The process does not allow this now */
      detail: string;
      /** @description Path of the request. */
      instance: string;
      /**
       * @description Stable name of the kind of problem.
       * @example transition-not-allowed
       */
      code: string;
      /** @description All faults of the request at once. */
      errors?: components['schemas']['ProblemFaultResponse'][];
      /** @example 4bf92f3577b34da6a3ce929d0e0e4736 */
      traceId: string;
      /** @description Status of the order or the webhook, where that is why. */
      state?: string;
      /** @description What the caller may do now, where the process refuses. */
      allowed?: string[];
      /**
       * @description Version of what you would have changed, where it is another than `If-Match` says.
       * @example 6
       */
      version?: number;
      /**
       * @description The revision of the quotation that counts, where you named another.
       * @example 2
       */
      currentRevision?: number;
      /**
       * @description All bad rows of a price list, also beyond those that `errors` tells.
       * @example 2
       */
      errorCount?: number;
      /**
       * @description How many there may be, where there are as many already.
       * @example 10
       */
      limit?: number;
    };
    OrderLineRequest: {
      /**
       * @description A decimal above zero as a string: up to 9 digits before and 6 after the point.
       * @example 35
       */
      quantity: string;
      /**
       * @description UN/ECE Recommendation 20: EA (each), KGM, LTR, DAY …
       * @example EA
       */
      unitCode: string;
      /**
       * @description The supplier's article number; this or a name is needed.
       * @example PC
       */
      sku?: string;
      /**
       * @description Free text, for what is not on the supplier's list.
       * @example PC
       */
      name?: string;
    };
    DeliveryRequest: {
      /**
       * Format: date
       * @description A calendar date.
       * @example 2026-12-24
       */
      date?: string;
      /** @example Bernstorffsvej 161, 2920 Charlottenlund */
      address?: string;
    };
    PlaceOrderRequest: {
      /** @description A price is never a buyer's input: the supplier's list gives it. */
      lines: components['schemas']['OrderLineRequest'][];
      /**
       * Format: uuid
       * @description From `GET /v1/suppliers`.
       * @example 4f9a3c1e-6b8d-5d2a-9c47-0e2b7a51f3d6
       */
      supplierId: string;
      /**
       * @description Your own name for the order.
       * @example gentofte
       */
      reference?: string;
      delivery?: components['schemas']['DeliveryRequest'];
      /** @example Please call before delivery. */
      note?: string;
    };
    /** @enum {string} */
    OrderStatus:
      | 'PLACED'
      | 'CONFIRMED'
      | 'QUOTED'
      | 'REVISION_REQUESTED'
      | 'ACCEPTED'
      | 'COMPLETED'
      | 'REJECTED'
      | 'DECLINED'
      | 'EXPIRED'
      | 'CANCELLED';
    OrderLineResponse: {
      /** @example 1 */
      lineNumber: number;
      /** @example PC */
      sku?: string;
      /** @example PC */
      name?: string;
      /** @example 35 */
      quantity: string;
      /** @example EA */
      unitCode: string;
    };
    DeliveryResponse: {
      /** @example Bernstorffsvej 161, 2920 Charlottenlund */
      address?: string;
      /** @example 2026-12-24 */
      date?: string;
    };
    /** @enum {string} */
    ReasonCode:
      | 'out-of-stock'
      | 'not-supplied'
      | 'delivery'
      | 'price'
      | 'duplicate'
      | 'other'
      | 'unknown-supplier'
      | 'unknown-process-version'
      | 'no-response'
      | 'no-quotation'
      | 'quotation-expired';
    ReasonResponse: {
      /** @example price */
      code: components['schemas']['ReasonCode'];
      /** @example Too dear. */
      text?: string;
    };
    PartyResponse: {
      /** @example 2d1f8a90-7c3b-5e64-8f02-93b6c5d4e1a7 */
      id: string;
      /** @example Gentofte Kommune */
      name: string;
    };
    OrderResponse: {
      /** @example QUOTED */
      status: components['schemas']['OrderStatus'];
      /**
       * @description Whose move it is; null after an end.
       * @example buyer
       * @enum {string|null}
       */
      turn: 'buyer' | 'supplier' | null;
      /**
       * Format: date-time
       * @example 2026-11-24T09:12:31.482Z
       */
      placedAt: string;
      /**
       * Format: date-time
       * @example 2026-11-24T09:12:32.017Z
       */
      updatedAt: string;
      /**
       * Format: date-time
       * @description When the party whose turn it is must have decided.
       * @example 2026-12-08T22:59:59.999Z
       */
      dueAt: string | null;
      /** Format: date-time */
      receivedAt: string | null;
      /**
       * Format: date-time
       * @example 2026-11-24T09:12:31.731Z
       */
      confirmedAt: string | null;
      /** Format: date-time */
      responseDueAt: string | null;
      /** Format: date-time */
      quotationDueAt: string | null;
      /**
       * Format: date-time
       * @example 2026-12-08T22:59:59.999Z
       */
      validUntil: string | null;
      /** Format: date-time */
      cancellationRequestedAt: string | null;
      /** Format: date-time */
      endedAt: string | null;
      /**
       * @example null
       * @enum {string|null}
       */
      endedBy: 'buyer' | 'supplier' | 'deadline' | null;
      lines: components['schemas']['OrderLineResponse'][];
      delivery: components['schemas']['DeliveryResponse'] | null;
      note: string | null;
      /** @example order-to-quotation.v1 */
      modelVersion: string;
      /**
       * @description What the process allows you now.
       * @example [
       *       "accept",
       *       "decline",
       *       "cancel"
       *     ]
       */
      allowed: string[];
      /** @example 1 */
      quotationRevision: number | null;
      reason: components['schemas']['ReasonResponse'] | null;
      /** @example 01936b6e-5a2f-7c41-9d1e-8f4b2a6c3d50 */
      id: string;
      /**
       * @description Read out by people, unique for the buyer. One may be missing between two others: an order that was refused.
       * @example PO-2026-000123
       */
      number: string;
      /**
       * @description Element of the diagram where the order rests on your side.
       * @example review_quotation
       */
      waitingAt: string;
      buyer: components['schemas']['PartyResponse'];
      supplier: components['schemas']['PartyResponse'];
      /** @example gentofte */
      reference: string | null;
      /**
       * @description ISO 4217.
       * @example DKK
       */
      currency: string | null;
      /**
       * @description Without VAT.
       * @example 197750.00
       */
      netTotal: string | null;
      /** @example 49437.50 */
      taxTotal: string | null;
      /**
       * @description With VAT.
       * @example 247187.50
       */
      grossTotal: string | null;
      /** @example 4 */
      lineCount: number;
      overdue: boolean;
      /** @description Why the order waits for an operator. */
      blocked: components['schemas']['BlockedResponse'] | null;
      /**
       * @description Rises with each visible change; the entity tag.
       * @example 5
       */
      version: number;
    };
    OrderSummaryResponse: {
      /** @example QUOTED */
      status: components['schemas']['OrderStatus'];
      /**
       * @description Whose move it is; null after an end.
       * @example buyer
       * @enum {string|null}
       */
      turn: 'buyer' | 'supplier' | null;
      /**
       * Format: date-time
       * @example 2026-11-24T09:12:31.482Z
       */
      placedAt: string;
      /**
       * Format: date-time
       * @example 2026-11-24T09:12:32.017Z
       */
      updatedAt: string;
      /**
       * Format: date-time
       * @description When the party whose turn it is must have decided.
       * @example 2026-12-08T22:59:59.999Z
       */
      dueAt: string | null;
      /** @example 01936b6e-5a2f-7c41-9d1e-8f4b2a6c3d50 */
      id: string;
      /**
       * @description Read out by people, unique for the buyer. One may be missing between two others: an order that was refused.
       * @example PO-2026-000123
       */
      number: string;
      /**
       * @description Element of the diagram where the order rests on your side.
       * @example review_quotation
       */
      waitingAt: string;
      buyer: components['schemas']['PartyResponse'];
      supplier: components['schemas']['PartyResponse'];
      /** @example gentofte */
      reference: string | null;
      /**
       * @description ISO 4217.
       * @example DKK
       */
      currency: string | null;
      /**
       * @description Without VAT.
       * @example 197750.00
       */
      netTotal: string | null;
      /** @example 49437.50 */
      taxTotal: string | null;
      /**
       * @description With VAT.
       * @example 247187.50
       */
      grossTotal: string | null;
      /** @example 4 */
      lineCount: number;
      overdue: boolean;
      /** @description Why the order waits for an operator. */
      blocked: components['schemas']['BlockedResponse'] | null;
      /**
       * @description Rises with each visible change; the entity tag.
       * @example 5
       */
      version: number;
    };
    OrderCountsResponse: {
      /**
       * @example {
       *       "QUOTED": 2,
       *       "COMPLETED": 11
       *     }
       */
      byStatus: {
        [key: string]: number;
      };
      yourTurn: number;
      theirTurn: number;
      ended: number;
      overdue: number;
    };
    OrderPageResponse: {
      items: components['schemas']['OrderSummaryResponse'][];
      /** @description Null on the last page. */
      nextCursor: string | null;
      /** @description Only where asked for with `counts=true`. */
      counts?: components['schemas']['OrderCountsResponse'];
    };
    HistoryEntryResponse: {
      /**
       * Format: date-time
       * @example 2026-11-24T09:12:31.731Z
       */
      at: string;
      /**
       * @description Null for a decision that sent or received nothing.
       * @example received
       * @enum {string|null}
       */
      direction: 'sent' | 'received' | null;
      /** @example CONFIRMED */
      status: components['schemas']['OrderStatus'];
      /**
       * @example counterpart
       * @enum {string}
       */
      role: 'buyer' | 'supplier' | 'operator' | 'deadline' | 'counterpart';
      /** @example 17 */
      cursor: number;
      /**
       * @description The event, or the command or timer.
       * @example order.confirmed
       */
      name: string;
      /** @example 1 */
      sequence: number | null;
      eventId: string | null;
      /** @description Entries of one decision share it. */
      decisionId: string;
      /**
       * @description Elements and flows of the diagram passed, in order.
       * @example [
       *       "await_answer",
       *       "to_await_quotation",
       *       "await_quotation"
       *     ]
       */
      visited: string[];
      /** @example await_quotation */
      waitingAt: string;
      /** @description Who, where it was one of your own people. */
      subject: string | null;
      /** @description Idempotency key of your own request. */
      key: string | null;
    };
    HistoryResponse: {
      items: components['schemas']['HistoryEntryResponse'][];
    };
    ReasonRequest: {
      /**
       * @example out-of-stock
       * @enum {string}
       */
      code: 'out-of-stock' | 'not-supplied' | 'delivery' | 'price' | 'duplicate' | 'other';
      /**
       * @description Needed with the code `other`.
       * @example Back in January.
       */
      text?: string;
    };
    CancelOrderRequest: {
      reason?: components['schemas']['ReasonRequest'];
    };
    /**
     * @description `DRAFT` as long as it was not issued, also where its order ended before: its totals are zero then.
     * @enum {string}
     */
    QuotationStatus: 'DRAFT' | 'ISSUED' | 'SUPERSEDED' | 'ACCEPTED' | 'DECLINED' | 'EXPIRED' | 'WITHDRAWN';
    /**
     * @description UNCL5305.
     * @enum {string}
     */
    VatCategory: 'S' | 'Z' | 'E' | 'AE' | 'K' | 'G' | 'O';
    QuotationLineResponse: {
      /**
       * @description UNCL5305.
       * @example S
       */
      vatCategory?: components['schemas']['VatCategory'];
      /** @example 4300.00 */
      unitPrice?: string;
      /**
       * @description How many units the price is for.
       * @example 1
       */
      baseQuantity?: string;
      /** @example 25 */
      vatRatePercent?: string;
      /** @example 150500.00 */
      netAmount?: string;
      /** @example 1 */
      lineNumber: number;
      /** @example PC */
      sku?: string;
      /** @example PC */
      name?: string;
      /** @example 35 */
      quantity: string;
      /** @example EA */
      unitCode: string;
    };
    TaxSubtotalResponse: {
      /** @example S */
      vatCategory: components['schemas']['VatCategory'];
      /** @example 25 */
      vatRatePercent: string;
      /** @example 197750.00 */
      taxableAmount: string;
      /** @example 49437.50 */
      taxAmount: string;
    };
    QuotationResponse: {
      /**
       * @description `DRAFT` as long as it was not issued, also where its order ended before: its totals are zero then.
       * @example ISSUED
       */
      status: components['schemas']['QuotationStatus'];
      /**
       * Format: date-time
       * @description With the supplier's offset.
       * @example 2026-11-24T10:12:31.902+01:00
       */
      issuedAt: string | null;
      /**
       * Format: date-time
       * @description The end of a day where the supplier is, with its offset.
       * @example 2026-12-08T23:59:59.999+01:00
       */
      validUntil: string | null;
      /** @example 01936b6e-5a2f-7c41-9d1e-8f4b2a6c3d50 */
      orderId: string;
      /** @example QU-2026-000123 */
      number: string | null;
      /** @example 1 */
      revision: number;
      /** @example DKK */
      currency: string;
      lines: components['schemas']['QuotationLineResponse'][];
      taxes: components['schemas']['TaxSubtotalResponse'][];
      /** @example 197750.00 */
      netTotal: string;
      /** @example 49437.50 */
      taxTotal: string;
      /** @example 247187.50 */
      grossTotal: string;
      note?: string;
    };
    AcceptQuotationRequest: {
      /**
       * @description The revision that you have read.
       * @example 1
       */
      revision: number;
    };
    DeclineQuotationRequest: {
      /**
       * @description The revision that you have read.
       * @example 1
       */
      revision: number;
      reason?: components['schemas']['ReasonRequest'];
    };
    EstimateResponse: {
      /** @example 01936b6e-5a2f-7c41-9d1e-8f4b2a6c3d50 */
      orderId: string;
      /** @example DKK */
      currency: string;
      lines: components['schemas']['QuotationLineResponse'][];
      /**
       * @description Numbers of the lines that your list does not price: after the confirmation somebody prices them by hand.
       * @example []
       */
      unpriced: number[];
      /** @description Of the lines that have a price, as are all totals. */
      taxes: components['schemas']['TaxSubtotalResponse'][];
      /** @example 197750.00 */
      netTotal: string;
      /** @example 49437.50 */
      taxTotal: string;
      /** @example 247187.50 */
      grossTotal: string;
    };
    ConfirmOrderRequest: Record<string, never>;
    RejectOrderRequest: {
      reason: components['schemas']['ReasonRequest'];
    };
    LinePriceRequest: {
      /**
       * @description Without VAT, for one unit, in your currency; up to four decimals.
       * @example 40.00
       */
      unitPrice: string;
      /** @example 25 */
      vatRatePercent: string;
      /**
       * @description UNCL5305; S unless given, Z where the rate is 0. Only S has a rate, and O stands beside no other category.
       * @example S
       */
      vatCategory?: components['schemas']['VatCategory'];
      /** @example 1 */
      lineNumber: number;
    };
    IssueQuotationRequest: {
      lines: components['schemas']['LinePriceRequest'][];
    };
    SupplierCancelOrderRequest: {
      reason: components['schemas']['ReasonRequest'];
    };
    PriceListEntryRequest: {
      /** @example PC */
      sku: string;
      /** @example PC */
      name: string;
      /**
       * @description UN/ECE Recommendation 20.
       * @example EA
       */
      unitCode: string;
      /**
       * @description Without VAT, in the list's currency; up to four decimals.
       * @example 4300.00
       */
      unitPrice: string;
      /**
       * @description How many units the price is for; 1 unless given.
       * @example 1
       */
      baseQuantity?: string;
      /** @example 25 */
      vatRatePercent: string;
      /**
       * @description UNCL5305; S unless given, Z where the rate is 0. In an order with lines of other categories a price of category O
       *     does not count: a person has to give another one.
       * @example S
       */
      vatCategory?: components['schemas']['VatCategory'];
      /**
       * @description An instant with its offset, or a date: its first instant in the supplier's time zone. From now unless given.
       * @example 2026-12-01T00:00:00Z
       */
      validFrom?: string;
      /**
       * @description The instant from which the price no longer holds, or a date: its first instant in the supplier's time zone. Without end unless given.
       * @example 2027-12-01T00:00:00Z
       */
      validTo?: string;
    };
    ReplacePriceListRequest: {
      entries: components['schemas']['PriceListEntryRequest'][];
    };
    PriceListEntryResponse: {
      /** @example S */
      vatCategory: components['schemas']['VatCategory'];
      /**
       * Format: date-time
       * @example 2026-11-24T09:00:00.000Z
       */
      validFrom: string;
      /** Format: date-time */
      validTo: string | null;
      /** @example PC */
      sku: string;
      /** @example PC */
      name: string;
      /** @example EA */
      unitCode: string;
      /** @example 4300.00 */
      unitPrice: string;
      /** @example 1 */
      baseQuantity: string;
      /** @example 25 */
      vatRatePercent: string;
    };
    PriceListResponse: {
      supplier: components['schemas']['PartyResponse'];
      /** @example DKK */
      currency: string;
      /**
       * @description Rises with each change of the list; the entity tag.
       * @example 3
       */
      version: number;
      entries: components['schemas']['PriceListEntryResponse'][];
      /** @description Null on the last page. */
      nextCursor: string | null;
    };
    PriceListLineChangeResponse: {
      /**
       * @example changed
       * @enum {string}
       */
      kind: 'added' | 'changed' | 'removed';
      /** @example PC */
      sku: string;
      /** @example 4300.00 */
      oldUnitPrice: string | null;
      /** @example 4450.00 */
      newUnitPrice: string | null;
    };
    PriceListChangeResponse: {
      /** @example 4 */
      version: number;
      added: number;
      /** @example 1 */
      changed: number;
      removed: number;
      /** @example 3 */
      unchanged: number;
      /** @description At most 1,000, by article number. */
      changes: components['schemas']['PriceListLineChangeResponse'][];
    };
    AmendPriceListRequest: {
      entries?: components['schemas']['PriceListEntryRequest'][];
      /**
       * @example [
       *       "KBD-2"
       *     ]
       */
      removedSkus?: string[];
    };
    /** @enum {string} */
    Visibility: 'public' | 'buyers' | 'hidden';
    PolicyResponse: {
      /** @example public */
      visibility: components['schemas']['Visibility'];
      /** @description Whether an order that is all on the list and within the limit is confirmed without a person. */
      autoConfirm: boolean;
      /**
       * @description With VAT, in the supplier's currency, inclusive.
       * @example 1000000.00
       */
      autoConfirmLimit: string;
      /** @example P3D */
      responseWithin: string;
      /** @example P2D */
      quoteWithin: string;
      /** @example P14D */
      validFor: string;
      /** @example Europe/Copenhagen */
      timeZone: string;
    };
    SetPolicyRequest: {
      /**
       * @description With VAT, in your currency, inclusive.
       * @example 1000000.00
       */
      autoConfirmLimit: string;
      /**
       * @description How long you have to answer an order.
       * @example P3D
       */
      responseWithin: string;
      /**
       * @description How long you have to price it after that.
       * @example P2D
       */
      quoteWithin: string;
      /**
       * @description How long a quotation is valid: until the end of that day in your time zone.
       * @example P14D
       */
      validFor: string;
      /**
       * @description To whom the price list is shown.
       * @example public
       */
      visibility: components['schemas']['Visibility'];
      /** @description Whether an order that is all on the list and within the limit is confirmed without a person. */
      autoConfirm: boolean;
      /**
       * @description IANA name.
       * @example Europe/Copenhagen
       */
      timeZone: string;
    };
    ChangePolicyRequest: {
      /**
       * @description With VAT, in your currency, inclusive.
       * @example 1000000.00
       */
      autoConfirmLimit?: string;
      /**
       * @description How long you have to answer an order.
       * @example P3D
       */
      responseWithin?: string;
      /**
       * @description How long you have to price it after that.
       * @example P2D
       */
      quoteWithin?: string;
      /**
       * @description How long a quotation is valid: until the end of that day in your time zone.
       * @example P14D
       */
      validFor?: string;
      /**
       * @description To whom the price list is shown.
       * @example public
       */
      visibility?: components['schemas']['Visibility'];
      /** @description Whether an order that is all on the list and within the limit is confirmed without a person. */
      autoConfirm?: boolean;
      /**
       * @description IANA name.
       * @example Europe/Copenhagen
       */
      timeZone?: string;
    };
    SupplierResponse: {
      /**
       * @description Decimals of an amount in it, by ISO 4217; a unit price may have more.
       * @example 2
       */
      amountDecimals: number;
      /**
       * @description To whom its price list is shown.
       * @example public
       */
      visibility: components['schemas']['Visibility'];
      /** @example 4f9a3c1e-6b8d-5d2a-9c47-0e2b7a51f3d6 */
      id: string;
      /** @example Delcomputer A/S */
      name: string;
      /**
       * @description ISO 4217; of its prices and quotations.
       * @example DKK
       */
      currency: string;
    };
    SupplierPageResponse: {
      items: components['schemas']['SupplierResponse'][];
      /** @description Null on the last page. */
      nextCursor: string | null;
    };
    BuyerPageResponse: {
      /** @description By id. */
      items: components['schemas']['PartyResponse'][];
      /** @description Null on the last page. */
      nextCursor: string | null;
    };
    ElementLoadResponse: {
      /**
       * @example client
       * @enum {string}
       */
      side: 'client' | 'supplier';
      /** @example review_quotation */
      element: string;
      /**
       * @description Orders that wait here for this side to act.
       * @example 3
       */
      acting: number;
      /**
       * @description Orders that wait here for the other side.
       * @example 0
       */
      waiting: number;
    };
    MissingSideResponse: {
      /**
       * @example supplier
       * @enum {string}
       */
      side: 'client' | 'supplier';
      /**
       * @description Why; `order-not-found` is an order that has not arrived there yet.
       * @example service-unavailable
       * @enum {string}
       */
      code:
        | 'malformed-json'
        | 'invalid-request'
        | 'invalid-cursor'
        | 'unauthenticated'
        | 'role-not-allowed'
        | 'party-not-registered'
        | 'not-found'
        | 'order-not-found'
        | 'supplier-not-found'
        | 'quotation-not-found'
        | 'estimate-not-found'
        | 'dead-letter-not-found'
        | 'webhook-not-found'
        | 'webhook-delivery-not-found'
        | 'method-not-allowed'
        | 'not-acceptable'
        | 'request-timeout'
        | 'transition-not-allowed'
        | 'quotation-superseded'
        | 'quotation-expired'
        | 'order-blocked'
        | 'order-resyncing'
        | 'dead-letter-not-foreign'
        | 'webhook-not-active'
        | 'version-mismatch'
        | 'payload-too-large'
        | 'unsupported-media-type'
        | 'rule-violated'
        | 'idempotency-key-reused'
        | 'lines-unpriced'
        | 'price-list-invalid'
        | 'webhook-url-refused'
        | 'too-many-webhooks'
        | 'rate-limited'
        | 'headers-too-large'
        | 'internal-error'
        | 'outcome-unknown'
        | 'overloaded'
        | 'service-unavailable';
    };
    ProcessLoadResponse: {
      items: components['schemas']['ElementLoadResponse'][];
      missing: components['schemas']['MissingSideResponse'][];
    };
    TimerResponse: {
      /**
       * Format: date-time
       * @example 2026-12-08T22:59:59.999Z
       */
      dueAt: string;
      /** @example validity_over */
      element: string;
    };
    SideProcessResponse: {
      /** @example QUOTED */
      status: components['schemas']['OrderStatus'];
      /**
       * @example buyer
       * @enum {string|null}
       */
      turn: 'buyer' | 'supplier' | null;
      /** @example order-to-quotation.v1 */
      modelVersion: string;
      /** @description Elements and flows, in order. */
      passed: string[];
      /** @example review_quotation */
      waitingAt: string;
      ended: boolean;
      timers: components['schemas']['TimerResponse'][];
    };
    OrderProcessResponse: {
      /** @description The buyer's side. */
      client: components['schemas']['SideProcessResponse'] | null;
      /** @description The supplier's side. */
      supplier: components['schemas']['SideProcessResponse'] | null;
      /** @description Sides that gave no answer. */
      missing: components['schemas']['MissingSideResponse'][];
    };
    OperatorOrderSummaryResponse: {
      /** @example QUOTED */
      status: components['schemas']['OrderStatus'];
      /**
       * @description Whose move it is; null after an end.
       * @example buyer
       * @enum {string|null}
       */
      turn: 'buyer' | 'supplier' | null;
      /**
       * Format: date-time
       * @example 2026-11-24T09:12:31.482Z
       */
      placedAt: string;
      /**
       * Format: date-time
       * @example 2026-11-24T09:12:32.017Z
       */
      updatedAt: string;
      /**
       * Format: date-time
       * @description When the party whose turn it is must have decided.
       * @example 2026-12-08T22:59:59.999Z
       */
      dueAt: string | null;
      /**
       * @example supplier
       * @enum {string}
       */
      side: 'client' | 'supplier';
      /** @example 01936b6e-5a2f-7c41-9d1e-8f4b2a6c3d50 */
      id: string;
      /**
       * @description Read out by people, unique for the buyer. One may be missing between two others: an order that was refused.
       * @example PO-2026-000123
       */
      number: string;
      /**
       * @description Element of the diagram where the order rests on your side.
       * @example review_quotation
       */
      waitingAt: string;
      buyer: components['schemas']['PartyResponse'];
      supplier: components['schemas']['PartyResponse'];
      /** @example gentofte */
      reference: string | null;
      /**
       * @description ISO 4217.
       * @example DKK
       */
      currency: string | null;
      /**
       * @description Without VAT.
       * @example 197750.00
       */
      netTotal: string | null;
      /** @example 49437.50 */
      taxTotal: string | null;
      /**
       * @description With VAT.
       * @example 247187.50
       */
      grossTotal: string | null;
      /** @example 4 */
      lineCount: number;
      overdue: boolean;
      /** @description Why the order waits for an operator. */
      blocked: components['schemas']['BlockedResponse'] | null;
      /**
       * @description Rises with each visible change; the entity tag.
       * @example 5
       */
      version: number;
    };
    OperatorOrderPageResponse: {
      /** @description At most `limit` of each side. */
      items: components['schemas']['OperatorOrderSummaryResponse'][];
      /** @description Null on the last page. */
      nextCursor: string | null;
      missing: components['schemas']['MissingSideResponse'][];
    };
    HistoryWithEventResponse: {
      /**
       * Format: date-time
       * @example 2026-11-24T09:12:31.731Z
       */
      at: string;
      /**
       * @description Null for a decision that sent or received nothing.
       * @example received
       * @enum {string|null}
       */
      direction: 'sent' | 'received' | null;
      /** @example CONFIRMED */
      status: components['schemas']['OrderStatus'];
      /**
       * @example counterpart
       * @enum {string}
       */
      role: 'buyer' | 'supplier' | 'operator' | 'deadline' | 'counterpart';
      /** @description The message as it was on the wire: CloudEvents 1.0. */
      event: {
        [key: string]: unknown;
      } | null;
      /** @example 17 */
      cursor: number;
      /**
       * @description The event, or the command or timer.
       * @example order.confirmed
       */
      name: string;
      /** @example 1 */
      sequence: number | null;
      eventId: string | null;
      /** @description Entries of one decision share it. */
      decisionId: string;
      /**
       * @description Elements and flows of the diagram passed, in order.
       * @example [
       *       "await_answer",
       *       "to_await_quotation",
       *       "await_quotation"
       *     ]
       */
      visited: string[];
      /** @example await_quotation */
      waitingAt: string;
      /** @description Who, where it was one of your own people. */
      subject: string | null;
      /** @description Idempotency key of your own request. */
      key: string | null;
    };
    ParkedEventResponse: {
      /** Format: date-time */
      parkedAt: string;
      /** @example 3 */
      sequence: number;
      /** @example procmetier.quotation.issued.v1 */
      type: string;
      resendAttempts: number;
    };
    OperatorOrderSideResponse: {
      /**
       * @example null
       * @enum {string|null}
       */
      endedBy: 'buyer' | 'supplier' | 'deadline' | null;
      order: components['schemas']['OrderSummaryResponse'];
      /**
       * @description Of the process model that the order runs on: `GET /v1/process/model?version=`.
       * @example order-to-quotation.v1
       */
      modelVersion: string;
      /** @example 2 */
      sentSequence: number;
      /** @example 3 */
      receivedSequence: number;
      history: components['schemas']['HistoryWithEventResponse'][];
      /** @description Events that came before their turn. */
      parked: components['schemas']['ParkedEventResponse'][];
    };
    OperatorOrderResponse: {
      client: components['schemas']['OperatorOrderSideResponse'] | null;
      supplier: components['schemas']['OperatorOrderSideResponse'] | null;
      missing: components['schemas']['MissingSideResponse'][];
    };
    ResendOrderRequest: {
      /**
       * @description The side that sends its events again and asks the other one for its own.
       * @example client
       * @enum {string}
       */
      side: 'client' | 'supplier';
      /**
       * @description The first event, by the sender's count.
       * @default 1
       * @example 1
       */
      fromSequence: number;
    };
    ResendResponse: {
      /** @example 01936b6e-5a2f-7c41-9d1e-8f4b2a6c3d50 */
      orderId: string;
      /** @example 1 */
      fromSequence: number;
    };
    ResyncOrderRequest: {
      /**
       * @description The side whose database was restored.
       * @example supplier
       * @enum {string}
       */
      side: 'client' | 'supplier';
    };
    ResyncOrderResponse: {
      /**
       * @example supplier
       * @enum {string}
       */
      side: 'client' | 'supplier';
      /** @example 01936b6e-5a2f-7c41-9d1e-8f4b2a6c3d50 */
      orderId: string;
    };
    ResyncServiceRequest: {
      /**
       * @description The side whose database was restored.
       * @example supplier
       * @enum {string}
       */
      side: 'client' | 'supplier';
      /**
       * @description The moment of the backup, or earlier: orders that have ended since are compared too. Seven days ago by default.
       * @example 2026-11-23T02:00:00Z
       */
      since?: string;
    };
    ResyncServiceResponse: {
      /**
       * @example supplier
       * @enum {string}
       */
      side: 'client' | 'supplier';
      /**
       * Format: date-time
       * @example 2026-11-23T02:00:00.000Z
       */
      since: string;
      /**
       * @description Open orders that are held until they are equal with the other side.
       * @example 128
       */
      orders: number;
    };
    /** @enum {string} */
    DeadLetterCode:
      | 'unparseable'
      | 'not-an-event'
      | 'unknown-type'
      | 'wrong-sender'
      | 'wrong-party'
      | 'unknown-version'
      | 'invalid-event'
      | 'unknown-order'
      | 'sequence-conflict'
      | 'unexpected-event'
      | 'defect'
      | 'delivery-limit';
    DiscardedResponse: {
      /** Format: date-time */
      at: string;
      /**
       * @description Subject of the operator's token.
       * @example operations-desk
       */
      by: string;
      /** @example A test of our own integration; its owner knows. */
      note: string;
    };
    DeadLetterResponse: {
      /**
       * @example supplier
       * @enum {string}
       */
      side: 'client' | 'supplier';
      /** @example unexpected-event */
      code: components['schemas']['DeadLetterCode'];
      /** Format: date-time */
      firstSeenAt: string;
      /** Format: date-time */
      lastSeenAt: string;
      /** @description Null while it waits for somebody. */
      discarded: components['schemas']['DiscardedResponse'] | null;
      /**
       * @description With its side.
       * @example supplier:01936b6e-5a2f-7c41-9d1e-8f4b2a6c3d50
       */
      id: string;
      /** @example The process does not expect this event here */
      reason: string;
      /** @description Not ours: may be discarded. */
      foreign: boolean;
      /** @example supplier-service.inbox */
      queue: string;
      /** @example procmetier.quotation.accepted.v1 */
      type: string | null;
      orderId: string | null;
      sequence: number | null;
      /** @example 1 */
      attempts: number;
    };
    DeadLetterPageResponse: {
      /** @description At most `limit` of each side. */
      items: components['schemas']['DeadLetterResponse'][];
      /** @description Null on the last page. */
      nextCursor: string | null;
      missing: components['schemas']['MissingSideResponse'][];
    };
    DeadLetterDetailResponse: {
      /**
       * @example supplier
       * @enum {string}
       */
      side: 'client' | 'supplier';
      /** @example unexpected-event */
      code: components['schemas']['DeadLetterCode'];
      /** Format: date-time */
      firstSeenAt: string;
      /** Format: date-time */
      lastSeenAt: string;
      /** @description Null while it waits for somebody. */
      discarded: components['schemas']['DiscardedResponse'] | null;
      /** @description AMQP properties and headers. */
      properties: {
        [key: string]: unknown;
      };
      /** @description As it came. */
      body: string;
      /**
       * @description With its side.
       * @example supplier:01936b6e-5a2f-7c41-9d1e-8f4b2a6c3d50
       */
      id: string;
      /** @example The process does not expect this event here */
      reason: string;
      /** @description Not ours: may be discarded. */
      foreign: boolean;
      /** @example supplier-service.inbox */
      queue: string;
      /** @example procmetier.quotation.accepted.v1 */
      type: string | null;
      orderId: string | null;
      sequence: number | null;
      /** @example 1 */
      attempts: number;
    };
    RedriveResponse: {
      /**
       * @description What became of the message; `dead`: it failed again and is kept.
       * @example applied
       * @enum {string}
       */
      verdict: 'applied' | 'duplicate' | 'parked' | 'dead';
      /** @example supplier:01936b6e-5a2f-7c41-9d1e-8f4b2a6c3d50 */
      id: string;
      /** @description Why it failed again. */
      code?: string;
      reason?: string;
    };
    DiscardDeadLetterRequest: {
      /**
       * @description Why it may go; kept with it, with who and when.
       * @example A test of our own integration; its owner knows.
       */
      note: string;
    };
    CompletedPerHourResponse: {
      /**
       * Format: date-time
       * @description First instant of the hour.
       * @example 2026-11-24T09:00:00.000Z
       */
      hour: string;
      /** @example 12 */
      count: number;
    };
    OldestWaitingResponse: {
      /**
       * Format: date-time
       * @example 2026-11-24T09:12:32.017Z
       */
      since: string;
      /** @example 01936b6e-5a2f-7c41-9d1e-8f4b2a6c3d50 */
      orderId: string;
      /** @example PO-2026-000123 */
      number: string;
      buyer: components['schemas']['PartyResponse'];
      /** @example review_quotation */
      element: string;
    };
    OperatorStatsResponse: {
      /** @example 12 */
      open: number;
      /** @example 1 */
      overdue: number;
      /**
       * @description On either side, each with its own.
       * @example 0
       */
      blocked: number;
      /** @description Of both sides. */
      deadLetters: number;
      /** @description Since midnight UTC. */
      completedToday: number;
      /** @description The last 24 hours, oldest first. */
      completedPerHour: components['schemas']['CompletedPerHourResponse'][];
      /** @description At most ten, the longest waiting first. */
      oldestWaiting: components['schemas']['OldestWaitingResponse'][];
      /** @description Sides that gave no answer. */
      missing: components['schemas']['MissingSideResponse'][];
    };
    /** @enum {string} */
    EventType:
      | 'order.placed'
      | 'order.received'
      | 'order.confirmed'
      | 'order.rejected'
      | 'order.expired'
      | 'order.cancellation-requested'
      | 'order.cancelled'
      | 'order.completed'
      | 'quotation.issued'
      | 'quotation.accepted'
      | 'quotation.declined'
      | 'quotation.expired';
    WebhookOrderResponse: {
      /**
       * @description As the order stood after the decision that the event belongs to.
       * @example QUOTED
       */
      status: components['schemas']['OrderStatus'];
      /**
       * @example buyer
       * @enum {string|null}
       */
      turn: 'buyer' | 'supplier' | null;
      /** @example 01936b6e-5a2f-7c41-9d1e-8f4b2a6c3d50 */
      orderId: string;
      /** @example PO-2026-000001 */
      number: string;
      /** @example gentofte */
      reference: string | null;
      /** @example 5 */
      version: number;
      buyer: components['schemas']['PartyResponse'];
      supplier: components['schemas']['PartyResponse'];
      /**
       * @description Where to read the order now, below the address of this API.
       * @example /v1/orders/01936b6e-5a2f-7c41-9d1e-8f4b2a6c3d50
       */
      href: string;
    };
    WebhookMessageResponse: {
      /** @example quotation.issued */
      type: components['schemas']['EventType'];
      /**
       * Format: date-time
       * @description When it was decided or heard on your side.
       */
      timestamp: string;
      data: components['schemas']['WebhookOrderResponse'];
    };
    WebhookPingDataResponse: {
      /** @example 01936b6e-5c02-7d11-8a3e-9f5c3b7d2e61 */
      webhookId: string;
    };
    WebhookPingResponse: {
      /** @enum {string} */
      type: 'webhook.ping';
      /**
       * Format: date-time
       * @description When it was asked for.
       */
      timestamp: string;
      data: components['schemas']['WebhookPingDataResponse'];
    };
    /**
     * @description Events of your orders, or `*` for all of them, those that come later included.
     * @enum {string}
     */
    WebhookEventType:
      | '*'
      | 'order.placed'
      | 'order.received'
      | 'order.confirmed'
      | 'order.rejected'
      | 'order.expired'
      | 'order.cancellation-requested'
      | 'order.cancelled'
      | 'order.completed'
      | 'quotation.issued'
      | 'quotation.accepted'
      | 'quotation.declined'
      | 'quotation.expired';
    RegisterWebhookRequest: {
      /**
       * @description Events of your orders, or `*` for all of them, those that come later included.
       * @default [
       *       "*"
       *     ]
       * @example [
       *       "order.confirmed",
       *       "quotation.issued"
       *     ]
       */
      eventTypes: components['schemas']['WebhookEventType'][];
      /**
       * @description https, with a name that leads to public addresses; port 443 or 8443, no credentials, no fragment. A system for
       *     trials (`npm start`) also takes http and its own machine's addresses, as in the example.
       * @example http://localhost:4000/
       */
      url: string;
      /**
       * @description For yourself.
       * @example ERP, production
       */
      description?: string;
    };
    /**
     * @description `paused` by you; `disabled` by us: then nothing is kept for it.
     * @enum {string}
     */
    WebhookStatus: 'active' | 'paused' | 'disabled';
    /**
     * @description `gone`: the receiver answered 410. `failing`: the last try of a message has failed, after three days.
     * @enum {string}
     */
    WebhookDisabledCode: 'gone' | 'failing';
    WebhookDisabledResponse: {
      /**
       * @description `gone`: the receiver answered 410. `failing`: the last try of a message has failed, after three days.
       * @example failing
       */
      code: components['schemas']['WebhookDisabledCode'];
      /** Format: date-time */
      at: string;
    };
    WebhookWithSecretResponse: {
      /**
       * @example [
       *       "order.confirmed",
       *       "quotation.issued"
       *     ]
       */
      eventTypes: components['schemas']['WebhookEventType'][];
      /**
       * @description `paused` by you; `disabled` by us: then nothing is kept for it.
       * @example active
       */
      status: components['schemas']['WebhookStatus'];
      /** Format: date-time */
      createdAt: string;
      /** Format: date-time */
      updatedAt: string;
      /**
       * Format: date-time
       * @description Until then messages bear a second signature, by the secret before the present one.
       */
      previousSecretUntil: string | null;
      /**
       * @description Shown in this answer only.
       * @example whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw4vYbq1xO0nE=
       */
      secret: string;
      /** @example 01936b70-11c2-7d0e-a4a5-93c5b1e6f702 */
      id: string;
      /** @example https://erp.example.com/procmetier */
      url: string;
      /** @example ERP, production */
      description: string | null;
      disabled: components['schemas']['WebhookDisabledResponse'] | null;
      /**
       * @description Rises with each change; the entity tag.
       * @example 1
       */
      version: number;
    };
    WebhookResponse: {
      /**
       * @example [
       *       "order.confirmed",
       *       "quotation.issued"
       *     ]
       */
      eventTypes: components['schemas']['WebhookEventType'][];
      /**
       * @description `paused` by you; `disabled` by us: then nothing is kept for it.
       * @example active
       */
      status: components['schemas']['WebhookStatus'];
      /** Format: date-time */
      createdAt: string;
      /** Format: date-time */
      updatedAt: string;
      /**
       * Format: date-time
       * @description Until then messages bear a second signature, by the secret before the present one.
       */
      previousSecretUntil: string | null;
      /** @example 01936b70-11c2-7d0e-a4a5-93c5b1e6f702 */
      id: string;
      /** @example https://erp.example.com/procmetier */
      url: string;
      /** @example ERP, production */
      description: string | null;
      disabled: components['schemas']['WebhookDisabledResponse'] | null;
      /**
       * @description Rises with each change; the entity tag.
       * @example 1
       */
      version: number;
    };
    WebhookListResponse: {
      items: components['schemas']['WebhookResponse'][];
    };
    /**
     * @description `paused` keeps what would be sent; `active` sends it, and takes back that a webhook was disabled.
     * @enum {string}
     */
    SettableWebhookStatus: 'active' | 'paused';
    ChangeWebhookRequest: {
      /**
       * @example [
       *       "order.confirmed",
       *       "quotation.issued"
       *     ]
       */
      eventTypes?: components['schemas']['WebhookEventType'][];
      /**
       * @description `paused` keeps what would be sent; `active` sends it, and takes back that a webhook was disabled.
       * @example paused
       */
      status?: components['schemas']['SettableWebhookStatus'];
      /** @example http://localhost:4000/ */
      url?: string;
      /**
       * @description Empty for none.
       * @example ERP, production
       */
      description?: string;
    };
    RotateSecretRequest: {
      /**
       * @description For how long messages are signed with the old secret too; 0 for a secret that has leaked.
       * @default 24
       * @example 24
       */
      overlapHours: number;
    };
    /** @enum {string} */
    WebhookDeliveryType:
      | 'order.placed'
      | 'order.received'
      | 'order.confirmed'
      | 'order.rejected'
      | 'order.expired'
      | 'order.cancellation-requested'
      | 'order.cancelled'
      | 'order.completed'
      | 'quotation.issued'
      | 'quotation.accepted'
      | 'quotation.declined'
      | 'quotation.expired'
      | 'webhook.ping';
    /**
     * @description `failed`: given up.
     * @enum {string}
     */
    WebhookDeliveryStatus: 'pending' | 'delivered' | 'failed';
    /**
     * @description `status`: the receiver answered with a status other than 2xx
     *
     *     `redirect`: the receiver answered with a redirect, which is not followed
     *
     *     `timeout`: no answer within 15 s
     *
     *     `name-not-resolved`: the host name cannot be resolved
     *
     *     `address-refused`: the host has an address that nothing is sent to
     *
     *     `tls`: the certificate of the host is not trusted
     *
     *     `connection`: the connection was refused or broke
     *
     *     `secret`: the secret cannot be read with the key of this service; rotate it
     * @enum {string}
     */
    WebhookDeliveryError:
      | 'status'
      | 'redirect'
      | 'timeout'
      | 'name-not-resolved'
      | 'address-refused'
      | 'tls'
      | 'connection'
      | 'secret';
    WebhookDeliveryAttemptResponse: {
      /** Format: date-time */
      at: string;
      /**
       * @description `status`: the receiver answered with a status other than 2xx
       *
       *     `redirect`: the receiver answered with a redirect, which is not followed
       *
       *     `timeout`: no answer within 15 s
       *
       *     `name-not-resolved`: the host name cannot be resolved
       *
       *     `address-refused`: the host has an address that nothing is sent to
       *
       *     `tls`: the certificate of the host is not trusted
       *
       *     `connection`: the connection was refused or broke
       *
       *     `secret`: the secret cannot be read with the key of this service; rotate it
       * @example status
       */
      error: components['schemas']['WebhookDeliveryError'] | null;
      /** @example 1 */
      number: number;
      /**
       * @description Null where there was no answer.
       * @example 500
       */
      statusCode: number | null;
      /** @example 143 */
      durationMs: number;
    };
    WebhookDeliveryResponse: {
      /** @example order.confirmed */
      type: components['schemas']['WebhookDeliveryType'];
      /**
       * @description `failed`: given up.
       * @example pending
       */
      status: components['schemas']['WebhookDeliveryStatus'];
      /** Format: date-time */
      createdAt: string;
      /** Format: date-time */
      deliveredAt: string | null;
      /**
       * Format: date-time
       * @description Null where none is planned: it has ended, or the webhook is paused or disabled.
       */
      nextTryAt: string | null;
      /**
       * @description The header `webhook-id`, the same on every try.
       * @example 01936b6e-5b11-7a90-b1f2-6c1d2e3f4a5b
       */
      id: string;
      /** @example 01936b70-11c2-7d0e-a4a5-93c5b1e6f702 */
      webhookId: string;
      /** @example 01936b6e-5a2f-7c41-9d1e-8f4b2a6c3d50 */
      orderId: string | null;
      /** @example 1 */
      attemptCount: number;
      /** @description The newest 20, oldest first. */
      attempts: components['schemas']['WebhookDeliveryAttemptResponse'][];
    };
    WebhookDeliveryPageResponse: {
      items: components['schemas']['WebhookDeliveryResponse'][];
      /** @description Null on the last page. */
      nextCursor: string | null;
    };
    WebhookDeliveryDetailResponse: {
      /** @example order.confirmed */
      type: components['schemas']['WebhookDeliveryType'];
      /**
       * @description `failed`: given up.
       * @example pending
       */
      status: components['schemas']['WebhookDeliveryStatus'];
      /** Format: date-time */
      createdAt: string;
      /** Format: date-time */
      deliveredAt: string | null;
      /**
       * Format: date-time
       * @description Null where none is planned: it has ended, or the webhook is paused or disabled.
       */
      nextTryAt: string | null;
      /**
       * @description The header `webhook-id`, the same on every try.
       * @example 01936b6e-5b11-7a90-b1f2-6c1d2e3f4a5b
       */
      id: string;
      /** @example 01936b70-11c2-7d0e-a4a5-93c5b1e6f702 */
      webhookId: string;
      /** @example 01936b6e-5a2f-7c41-9d1e-8f4b2a6c3d50 */
      orderId: string | null;
      /** @example 1 */
      attemptCount: number;
      /** @description The newest 20, oldest first. */
      attempts: components['schemas']['WebhookDeliveryAttemptResponse'][];
      /**
       * @description As it was or will be sent, to the byte.
       * @example {type:order.confirmed,timestamp:2026-11-24T09:12:31.731Z,data:{orderId:01936b6e-5a2f-7c41-9d1e-8f4b2a6c3d50}}
       */
      body: string;
    };
    /** @enum {string} */
    Role: 'buyer' | 'supplier' | 'operator';
    DemoPartyResponse: {
      /** @example buyer */
      role: components['schemas']['Role'];
      /** @example gentofte-kommune */
      slug: string;
      /** @example Gentofte Kommune */
      name: string;
    };
    DemoPartiesResponse: {
      items: components['schemas']['DemoPartyResponse'][];
    };
    SessionResponse: {
      /** @example buyer */
      role: components['schemas']['Role'];
      /**
       * Format: date-time
       * @description When the person has to sign in again.
       */
      expiresAt: string;
      /** @example gentofte-kommune */
      subject: string;
      /** @description Null for an operator. */
      party: components['schemas']['PartyResponse'] | null;
    };
    LivenessResponse: {
      /** @example alive */
      status: string;
    };
    CheckResponse: {
      /**
       * @example up
       * @enum {string}
       */
      status: 'up' | 'down';
      /** @example The broker is away */
      reason?: string;
    };
    ReadinessChecksResponse: {
      broker: components['schemas']['CheckResponse'];
      identityKeys: components['schemas']['CheckResponse'];
    };
    ReadinessResponse: {
      /**
       * @example ready
       * @enum {string}
       */
      status: 'ready' | 'degraded' | 'unready';
      checks: components['schemas']['ReadinessChecksResponse'];
    };
  };
  responses: never;
  parameters: never;
  requestBodies: never;
  headers: never;
  pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
  listOrders: {
    parameters: {
      query?: {
        /** @description Items of a page. */
        limit?: number;
        /** @description One or several, separated by commas. */
        status?: (
          | 'PLACED'
          | 'CONFIRMED'
          | 'QUOTED'
          | 'REVISION_REQUESTED'
          | 'ACCEPTED'
          | 'COMPLETED'
          | 'REJECTED'
          | 'DECLINED'
          | 'EXPIRED'
          | 'CANCELLED'
        )[];
        /** @description Whose move it is. */
        turn?: 'buyer' | 'supplier';
        /**
         * @description `placed`: the newest first. `work`: your turn first, then by due date; an order that moves on between two pages may
         *     be missing or come twice, so read all of them by `placed`.
         */
        sort?: 'placed' | 'work';
        /** @description Only the orders with this supplier. */
        supplierId?: string;
        /**
         * @description Text in the number, the reference, or the names of the buyer or lines. Of a supplier, a buyer finds the orders by
         *     `supplierId`: its name comes only with its answer.
         */
        q?: string;
        /** @description Element of the diagram where the order rests on your side: `review_quotation`. */
        waitingAt?: string;
        /** @description Due and not decided. */
        overdue?: boolean;
        /** @description Whether to count all that the other filters let through. */
        counts?: boolean;
        /** @description Placed at it or later: an instant with its offset, or a date, which is its first instant in UTC. */
        placedAfter?: string;
        /** @description Placed before it: an instant with its offset, or a date, which is its first instant in UTC. */
        placedBefore?: string;
        /** @description `nextCursor` of the last answer, with the same filters. */
        cursor?: string;
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Order page */
      200: {
        headers: {
          /** @description The next page, RFC 8288; absent on the last one */
          Link?: string;
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['OrderPageResponse'];
          'text/csv': string;
        };
      };
      /**
       * @description `invalid-request`: The request has the wrong shape
       *
       *     `invalid-cursor`: The cursor was not issued by this server
       */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemResponse'];
        };
      };
      /** @description `unauthenticated`: A valid access token is required */
      401: {
        headers: {
          /** @description RFC 6750 */
          'WWW-Authenticate'?: string;
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemResponse'];
        };
      };
      /** @description `role-not-allowed`: Your role may not do this */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemResponse'];
        };
      };
      /** @description `not-acceptable`: None of the accepted media types is available */
      406: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemResponse'];
        };
      };
      /** @description `rate-limited`: Too many requests */
      429: {
        headers: {
          /** @description Seconds to wait */
          'Retry-After'?: number;
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemResponse'];
        };
      };
      /** @description `internal-error`: Something went wrong on our side */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemResponse'];
        };
      };
      /**
       * @description `overloaded`: Too many requests at once; this one was not accepted
       *
       *     `service-unavailable`: Part of the system is unavailable; the request was not accepted
       */
      503: {
        headers: {
          /** @description Seconds to wait */
          'Retry-After'?: number;
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemResponse'];
        };
      };
    };
  };
  placeOrder: {
    parameters: {
      query?: never;
      header?: {
        /** @description A string of yours, at most 255 characters, in quotes or bare. A repeat with the same key returns the first result, marked `Idempotent-Replayed: true`; a key is remembered for seven days, unless the operator has set another time of at least one. Without one, a repeat is a new request. */
        'Idempotency-Key'?: string;
      };
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['PlaceOrderRequest'];
      };
    };
    responses: {
      /** @description Order */
      201: {
        headers: {
          /** @description The order */
          Location?: string;
          /** @description Version of the state that the body shows, strong; absent for a CSV file and a dry run */
          ETag?: string;
          /** @description `true` if this is the stored result of a repeated key */
          'Idempotent-Replayed'?: 'true';
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['OrderResponse'];
        };
      };
      /**
       * @description `malformed-json`: The body is not JSON
       *
       *     `invalid-request`: The request has the wrong shape
       */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemResponse'];
        };
      };
      /** @description `unauthenticated`: A valid access token is required */
      401: {
        headers: {
          /** @description RFC 6750 */
          'WWW-Authenticate'?: string;
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemResponse'];
        };
      };
      /**
       * @description `party-not-registered`: Your company is not registered here
       *
       *     `role-not-allowed`: Your role may not do this
       */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemResponse'];
        };
      };
      /** @description `payload-too-large`: The body is too large */
      413: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemResponse'];
        };
      };
      /** @description `unsupported-media-type`: The media type of the body is not supported */
      415: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemResponse'];
        };
      };
      /**
       * @description `rule-violated`: The request is well-formed but breaks a rule
       *
       *     `idempotency-key-reused`: The idempotency key was used for another request
       */
      422: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemResponse'];
        };
      };
      /** @description `rate-limited`: Too many requests */
      429: {
        headers: {
          /** @description Seconds to wait */
          'Retry-After'?: number;
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemResponse'];
        };
      };
      /** @description `internal-error`: Something went wrong on our side */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemResponse'];
        };
      };
      /**
       * @description `outcome-unknown`: We do not know whether the request was accepted; repeat it with the same key
       *
       *     `overloaded`: Too many requests at once; this one was not accepted
       *
       *     `service-unavailable`: Part of the system is unavailable; the request was not accepted
       */
      503: {
        headers: {
          /** @description Seconds to wait */
          'Retry-After'?: number;
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemResponse'];
        };
      };
    };
  };
  getOrder: {
    parameters: {
      query?: never;
      header?: {
        /** @description An entity tag that you have; the answer is 304 if nothing has changed. What changes merely with the clock is always returned in full: an overdue order, and a price list without `at`. */
        'If-None-Match'?: string;
      };
      path: {
        /** @description The id of the order */
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Order */
      200: {
        headers: {
          /** @description Version of the state that the body shows, strong; absent for a CSV file and a dry run */
          ETag?: string;
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['OrderResponse'];
        };
      };
      /** @description Unchanged */
      304: {
        headers: {
          /** @description Version of the state that the body shows, strong; absent for a CSV file and a dry run */
          ETag?: string;
          [name: string]: unknown;
        };
        content?: never;
      };
      /** @description `unauthenticated`: A valid access token is required */
      401: {
        headers: {
          /** @description RFC 6750 */
          'WWW-Authenticate'?: string;
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemResponse'];
        };
      };
      /** @description `role-not-allowed`: Your role may not do this */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemResponse'];
        };
      };
      /**
       * @description `order-not-found`: There is no such order
       *
       *     `not-found`: There is nothing at this address
       */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemResponse'];
        };
      };
      /** @description `rate-limited`: Too many requests */
      429: {
        headers: {
          /** @description Seconds to wait */
          'Retry-After'?: number;
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemResponse'];
        };
      };
      /** @description `internal-error`: Something went wrong on our side */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemResponse'];
        };
      };
      /**
       * @description `overloaded`: Too many requests at once; this one was not accepted
       *
       *     `service-unavailable`: Part of the system is unavailable; the request was not accepted
       */
      503: {
        headers: {
          /** @description Seconds to wait */
          'Retry-After'?: number;
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemResponse'];
        };
      };
    };
  };
  getOrderHistory: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** @description The id of the order */
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description History */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['HistoryResponse'];
        };
      };
      /** @description `unauthenticated`: A valid access token is required */
      401: {
        headers: {
          /** @description RFC 6750 */
          'WWW-Authenticate'?: string;
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemResponse'];
        };
      };
      /** @description `role-not-allowed`: Your role may not do this */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemResponse'];
        };
      };
      /**
       * @description `order-not-found`: There is no such order
       *
       *     `not-found`: There is nothing at this address
       */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemResponse'];
        };
      };
      /** @description `rate-limited`: Too many requests */
      429: {
        headers: {
          /** @description Seconds to wait */
          'Retry-After'?: number;
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemResponse'];
        };
      };
      /** @description `internal-error`: Something went wrong on our side */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemResponse'];
        };
      };
      /**
       * @description `overloaded`: Too many requests at once; this one was not accepted
       *
       *     `service-unavailable`: Part of the system is unavailable; the request was not accepted
       */
      503: {
        headers: {
          /** @description Seconds to wait */
          'Retry-After'?: number;
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemResponse'];
        };
      };
    };
  };
  cancelOrder: {
    parameters: {
      query?: never;
      header?: {
        /** @description A string of yours, at most 255 characters, in quotes or bare. A repeat with the same key returns the first result, marked `Idempotent-Replayed: true`; a key is remembered for seven days, unless the operator has set another time of at least one. Without one, a repeat is a new request. */
        'Idempotency-Key'?: string;
        /** @description The entity tag that you have seen; refused with 412 if there is a newer state. */
        'If-Match'?: string;
      };
      path: {
        /** @description The id of the order */
        id: string;
      };
      cookie?: never;
    };
    requestBody?: {
      content: {
        'application/json': components['schemas']['CancelOrderRequest'];
      };
    };
    responses: {
      /** @description Order */
      200: {
        headers: {
          /** @description Version of the state that the body shows, strong; absent for a CSV file and a dry run */
          ETag?: string;
          /** @description `true` if this is the stored result of a repeated key */
          'Idempotent-Replayed'?: 'true';
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['OrderResponse'];
        };
      };
      /**
       * @description `malformed-json`: The body is not JSON
       *
       *     `invalid-request`: The request has the wrong shape
       */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemResponse'];
        };
      };
      /** @description `unauthenticated`: A valid access token is required */
      401: {
        headers: {
          /** @description RFC 6750 */
          'WWW-Authenticate'?: string;
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemResponse'];
        };
      };
      /** @description `role-not-allowed`: Your role may not do this */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemResponse'];
        };
      };
      /**
       * @description `order-not-found`: There is no such order
       *
       *     `not-found`: There is nothing at this address
       */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemResponse'];
        };
      };
      /**
       * @description `transition-not-allowed`: The process does not allow this now
       *
       *     `order-blocked`: The order is blocked until an operator resolves the problem
       *
       *     `order-resyncing`: The order is being compared with the other side after a restore; try again in a moment
       */
      409: {
        headers: {
          /** @description `true` if this is the stored result of a repeated key */
          'Idempotent-Replayed'?: 'true';
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemResponse'];
        };
      };
      /** @description `version-mismatch`: It has changed since you read it */
      412: {
        headers: {
          /** @description `true` if this is the stored result of a repeated key */
          'Idempotent-Replayed'?: 'true';
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemResponse'];
        };
      };
      /** @description `payload-too-large`: The body is too large */
      413: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemResponse'];
        };
      };
      /** @description `unsupported-media-type`: The media type of the body is not supported */
      415: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemResponse'];
        };
      };
      /**
       * @description `rule-violated`: The request is well-formed but breaks a rule
       *
       *     `idempotency-key-reused`: The idempotency key was used for another request
       */
      422: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemResponse'];
        };
      };
      /** @description `rate-limited`: Too many requests */
      429: {
        headers: {
          /** @description Seconds to wait */
          'Retry-After'?: number;
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemResponse'];
        };
      };
      /** @description `internal-error`: Something went wrong on our side */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemResponse'];
        };
      };
      /**
       * @description `outcome-unknown`: We do not know whether the request was accepted; repeat it with the same key
       *
       *     `overloaded`: Too many requests at once; this one was not accepted
       *
       *     `service-unavailable`: Part of the system is unavailable; the request was not accepted
       */
      503: {
        headers: {
          /** @description Seconds to wait */
          'Retry-After'?: number;
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemResponse'];
        };
      };
    };
  };
  getQuotation: {
    parameters: {
      query?: never;
      header?: {
        /** @description Language of the PDF: `en` or `fr`. Its font has the Latin, Greek and Cyrillic letters; those of other scripts are boxes. */
        'Accept-Language'?: string;
      };
      path: {
        /** @description The id of the order */
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description As PDF with `Accept: application/pdf` */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['QuotationResponse'];
          'application/pdf': string;
        };
      };
      /** @description `unauthenticated`: A valid access token is required */
      401: {
        headers: {
          /** @description RFC 6750 */
          'WWW-Authenticate'?: string;
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemResponse'];
        };
      };
      /** @description `role-not-allowed`: Your role may not do this */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemResponse'];
        };
      };
      /**
       * @description `order-not-found`: There is no such order
       *
       *     `quotation-not-found`: The order has no quotation yet
       *
       *     `not-found`: There is nothing at this address
       */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemResponse'];
        };
      };
      /** @description `not-acceptable`: None of the accepted media types is available */
      406: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemResponse'];
        };
      };
      /** @description `rate-limited`: Too many requests */
      429: {
        headers: {
          /** @description Seconds to wait */
          'Retry-After'?: number;
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemResponse'];
        };
      };
      /** @description `internal-error`: Something went wrong on our side */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemResponse'];
        };
      };
      /**
       * @description `overloaded`: Too many requests at once; this one was not accepted
       *
       *     `service-unavailable`: Part of the system is unavailable; the request was not accepted
       */
      503: {
        headers: {
          /** @description Seconds to wait */
          'Retry-After'?: number;
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemResponse'];
        };
      };
    };
  };
  acceptQuotation: {
    parameters: {
      query?: never;
      header?: {
        /** @description A string of yours, at most 255 characters, in quotes or bare. A repeat with the same key returns the first result, marked `Idempotent-Replayed: true`; a key is remembered for seven days, unless the operator has set another time of at least one. Without one, a repeat is a new request. */
        'Idempotency-Key'?: string;
        /** @description The entity tag that you have seen; refused with 412 if there is a newer state. */
        'If-Match'?: string;
      };
      path: {
        /** @description The id of the order */
        id: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['AcceptQuotationRequest'];
      };
    };
    responses: {
      /** @description Order */
      200: {
        headers: {
          /** @description Version of the state that the body shows, strong; absent for a CSV file and a dry run */
          ETag?: string;
          /** @description `true` if this is the stored result of a repeated key */
          'Idempotent-Replayed'?: 'true';
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['OrderResponse'];
        };
      };
      /**
       * @description `malformed-json`: The body is not JSON
       *
       *     `invalid-request`: The request has the wrong shape
       */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemResponse'];
        };
      };
      /** @description `unauthenticated`: A valid access token is required */
      401: {
        headers: {
          /** @description RFC 6750 */
          'WWW-Authenticate'?: string;
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemResponse'];
        };
      };
      /** @description `role-not-allowed`: Your role may not do this */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemResponse'];
        };
      };
      /**
       * @description `order-not-found`: There is no such order
       *
       *     `not-found`: There is nothing at this address
       */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemResponse'];
        };
      };
      /**
       * @description `transition-not-allowed`: The process does not allow this now
       *
       *     `quotation-superseded`: There is a newer revision of the quotation
       *
       *     `quotation-expired`: The quotation is no longer valid
       *
       *     `order-blocked`: The order is blocked until an operator resolves the problem
       *
       *     `order-resyncing`: The order is being compared with the other side after a restore; try again in a moment
       */
      409: {
        headers: {
          /** @description `true` if this is the stored result of a repeated key */
          'Idempotent-Replayed'?: 'true';
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemResponse'];
        };
      };
      /** @description `version-mismatch`: It has changed since you read it */
      412: {
        headers: {
          /** @description `true` if this is the stored result of a repeated key */
          'Idempotent-Replayed'?: 'true';
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemResponse'];
        };
      };
      /** @description `payload-too-large`: The body is too large */
      413: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemResponse'];
        };
      };
      /** @description `unsupported-media-type`: The media type of the body is not supported */
      415: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemResponse'];
        };
      };
      /**
       * @description `rule-violated`: The request is well-formed but breaks a rule
       *
       *     `idempotency-key-reused`: The idempotency key was used for another request
       */
      422: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemResponse'];
        };
      };
      /** @description `rate-limited`: Too many requests */
      429: {
        headers: {
          /** @description Seconds to wait */
          'Retry-After'?: number;
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemResponse'];
        };
      };
      /** @description `internal-error`: Something went wrong on our side */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemResponse'];
        };
      };
      /**
       * @description `outcome-unknown`: We do not know whether the request was accepted; repeat it with the same key
       *
       *     `overloaded`: Too many requests at once; this one was not accepted
       *
       *     `service-unavailable`: Part of the system is unavailable; the request was not accepted
       */
      503: {
        headers: {
          /** @description Seconds to wait */
          'Retry-After'?: number;
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemResponse'];
        };
      };
    };
  };
  declineQuotation: {
    parameters: {
      query?: never;
      header?: {
        /** @description A string of yours, at most 255 characters, in quotes or bare. A repeat with the same key returns the first result, marked `Idempotent-Replayed: true`; a key is remembered for seven days, unless the operator has set another time of at least one. Without one, a repeat is a new request. */
        'Idempotency-Key'?: string;
        /** @description The entity tag that you have seen; refused with 412 if there is a newer state. */
        'If-Match'?: string;
      };
      path: {
        /** @description The id of the order */
        id: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['DeclineQuotationRequest'];
      };
    };
    responses: {
      /** @description Order */
      200: {
        headers: {
          /** @description Version of the state that the body shows, strong; absent for a CSV file and a dry run */
          ETag?: string;
          /** @description `true` if this is the stored result of a repeated key */
          'Idempotent-Replayed'?: 'true';
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['OrderResponse'];
        };
      };
      /**
       * @description `malformed-json`: The body is not JSON
       *
       *     `invalid-request`: The request has the wrong shape
       */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemResponse'];
        };
      };
      /** @description `unauthenticated`: A valid access token is required */
      401: {
        headers: {
          /** @description RFC 6750 */
          'WWW-Authenticate'?: string;
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemResponse'];
        };
      };
      /** @description `role-not-allowed`: Your role may not do this */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemResponse'];
        };
      };
      /**
       * @description `order-not-found`: There is no such order
       *
       *     `not-found`: There is nothing at this address
       */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemResponse'];
        };
      };
      /**
       * @description `transition-not-allowed`: The process does not allow this now
       *
       *     `quotation-superseded`: There is a newer revision of the quotation
       *
       *     `order-blocked`: The order is blocked until an operator resolves the problem
       *
       *     `order-resyncing`: The order is being compared with the other side after a restore; try again in a moment
       */
      409: {
        headers: {
          /** @description `true` if this is the stored result of a repeated key */
          'Idempotent-Replayed'?: 'true';
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemResponse'];
        };
      };
      /** @description `version-mismatch`: It has changed since you read it */
      412: {
        headers: {
          /** @description `true` if this is the stored result of a repeated key */
          'Idempotent-Replayed'?: 'true';
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemResponse'];
        };
      };
      /** @description `payload-too-large`: The body is too large */
      413: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemResponse'];
        };
      };
      /** @description `unsupported-media-type`: The media type of the body is not supported */
      415: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemResponse'];
        };
      };
      /**
       * @description `rule-violated`: The request is well-formed but breaks a rule
       *
       *     `idempotency-key-reused`: The idempotency key was used for another request
       */
      422: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemResponse'];
        };
      };
      /** @description `rate-limited`: Too many requests */
      429: {
        headers: {
          /** @description Seconds to wait */
          'Retry-After'?: number;
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemResponse'];
        };
      };
      /** @description `internal-error`: Something went wrong on our side */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemResponse'];
        };
      };
      /**
       * @description `outcome-unknown`: We do not know whether the request was accepted; repeat it with the same key
       *
       *     `overloaded`: Too many requests at once; this one was not accepted
       *
       *     `service-unavailable`: Part of the system is unavailable; the request was not accepted
       */
      503: {
        headers: {
          /** @description Seconds to wait */
          'Retry-After'?: number;
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemResponse'];
        };
      };
    };
  };
  listSupplierOrders: {
    parameters: {
      query?: {
        /** @description Items of a page. */
        limit?: number;
        /** @description One or several, separated by commas. */
        status?: (
          | 'PLACED'
          | 'CONFIRMED'
          | 'QUOTED'
          | 'REVISION_REQUESTED'
          | 'ACCEPTED'
          | 'COMPLETED'
          | 'REJECTED'
          | 'DECLINED'
          | 'EXPIRED'
          | 'CANCELLED'
        )[];
        /** @description Whose move it is. */
        turn?: 'buyer' | 'supplier';
        /**
         * @description `placed`: the newest first. `work`: your turn first, then by due date; an order that moves on between two pages may
         *     be missing or come twice, so read all of them by `placed`.
         */
        sort?: 'placed' | 'work';
        /** @description Only the orders of this buyer. */
        buyerId?: string;
        /**
         * @description Text in the number, the reference, or the names of the buyer or lines. Of a supplier, a buyer finds the orders by
         *     `supplierId`: its name comes only with its answer.
         */
        q?: string;
        /** @description Element of the diagram where the order rests on your side: `review_quotation`. */
        waitingAt?: string;
        /** @description Due and not decided. */
        overdue?: boolean;
        /** @description Whether to count all that the other filters let through. */
        counts?: boolean;
        /** @description Placed at it or later: an instant with its offset, or a date, which is its first instant in UTC. */
        placedAfter?: string;
        /** @description Placed before it: an instant with its offset, or a date, which is its first instant in UTC. */
        placedBefore?: string;
        /** @description `nextCursor` of the last answer, with the same filters. */
        cursor?: string;
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Order page */
      200: {
        headers: {
          /** @description The next page, RFC 8288; absent on the last one */
          Link?: string;
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['OrderPageResponse'];
          'text/csv': string;
        };
      };
      /**
       * @description `invalid-request`: The request has the wrong shape
       *
       *     `invalid-cursor`: The cursor was not issued by this server
       */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemResponse'];
        };
      };
      /** @description `unauthenticated`: A valid access token is required */
      401: {
        headers: {
          /** @description RFC 6750 */
          'WWW-Authenticate'?: string;
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemResponse'];
        };
      };
      /** @description `role-not-allowed`: Your role may not do this */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemResponse'];
        };
      };
      /** @description `not-acceptable`: None of the accepted media types is available */
      406: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemResponse'];
        };
      };
      /** @description `rate-limited`: Too many requests */
      429: {
        headers: {
          /** @description Seconds to wait */
          'Retry-After'?: number;
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemResponse'];
        };
      };
      /** @description `internal-error`: Something went wrong on our side */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemResponse'];
        };
      };
      /**
       * @description `overloaded`: Too many requests at once; this one was not accepted
       *
       *     `service-unavailable`: Part of the system is unavailable; the request was not accepted
       */
      503: {
        headers: {
          /** @description Seconds to wait */
          'Retry-After'?: number;
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemResponse'];
        };
      };
    };
  };
  getSupplierOrder: {
    parameters: {
      query?: never;
      header?: {
        /** @description An entity tag that you have; the answer is 304 if nothing has changed. What changes merely with the clock is always returned in full: an overdue order, and a price list without `at`. */
        'If-None-Match'?: string;
      };
      path: {
        /** @description The id of the order */
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Order */
      200: {
        headers: {
          /** @description Version of the state that the body shows, strong; absent for a CSV file and a dry run */
          ETag?: string;
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['OrderResponse'];
        };
      };
      /** @description Unchanged */
      304: {
        headers: {
          /** @description Version of the state that the body shows, strong; absent for a CSV file and a dry run */
          ETag?: string;
          [name: string]: unknown;
        };
        content?: never;
      };
      /** @description `unauthenticated`: A valid access token is required */
      401: {
        headers: {
          /** @description RFC 6750 */
          'WWW-Authenticate'?: string;
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemResponse'];
        };
      };
      /** @description `role-not-allowed`: Your role may not do this */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemResponse'];
        };
      };
      /**
       * @description `order-not-found`: There is no such order
       *
       *     `not-found`: There is nothing at this address
       */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemResponse'];
        };
      };
      /** @description `rate-limited`: Too many requests */
      429: {
        headers: {
          /** @description Seconds to wait */
          'Retry-After'?: number;
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemResponse'];
        };
      };
      /** @description `internal-error`: Something went wrong on our side */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemResponse'];
        };
      };
      /**
       * @description `overloaded`: Too many requests at once; this one was not accepted
       *
       *     `service-unavailable`: Part of the system is unavailable; the request was not accepted
       */
      503: {
        headers: {
          /** @description Seconds to wait */
          'Retry-After'?: number;
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemResponse'];
        };
      };
    };
  };
  getSupplierOrderHistory: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** @description The id of the order */
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description History */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['HistoryResponse'];
        };
      };
      /** @description `unauthenticated`: A valid access token is required */
      401: {
        headers: {
          /** @description RFC 6750 */
          'WWW-Authenticate'?: string;
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemResponse'];
        };
      };
      /** @description `role-not-allowed`: Your role may not do this */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemResponse'];
        };
      };
      /**
       * @description `order-not-found`: There is no such order
       *
       *     `not-found`: There is nothing at this address
       */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemResponse'];
        };
      };
      /** @description `rate-limited`: Too many requests */
      429: {
        headers: {
          /** @description Seconds to wait */
          'Retry-After'?: number;
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemResponse'];
        };
      };
      /** @description `internal-error`: Something went wrong on our side */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemResponse'];
        };
      };
      /**
       * @description `overloaded`: Too many requests at once; this one was not accepted
       *
       *     `service-unavailable`: Part of the system is unavailable; the request was not accepted
       */
      503: {
        headers: {
          /** @description Seconds to wait */
          'Retry-After'?: number;
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemResponse'];
        };
      };
    };
  };
  getOrderEstimate: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** @description The id of the order */
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Estimate */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['EstimateResponse'];
        };
      };
      /** @description `unauthenticated`: A valid access token is required */
      401: {
        headers: {
          /** @description RFC 6750 */
          'WWW-Authenticate'?: string;
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemResponse'];
        };
      };
      /** @description `role-not-allowed`: Your role may not do this */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemResponse'];
        };
      };
      /**
       * @description `order-not-found`: There is no such order
       *
       *     `estimate-not-found`: The order does not wait for your confirmation
       *
       *     `not-found`: There is nothing at this address
       */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemResponse'];
        };
      };
      /** @description `rate-limited`: Too many requests */
      429: {
        headers: {
          /** @description Seconds to wait */
          'Retry-After'?: number;
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemResponse'];
        };
      };
      /** @description `internal-error`: Something went wrong on our side */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemResponse'];
        };
      };
      /**
       * @description `overloaded`: Too many requests at once; this one was not accepted
       *
       *     `service-unavailable`: Part of the system is unavailable; the request was not accepted
       */
      503: {
        headers: {
          /** @description Seconds to wait */
          'Retry-After'?: number;
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemResponse'];
        };
      };
    };
  };
  getSupplierQuotation: {
    parameters: {
      query?: never;
      header?: {
        /** @description Language of the PDF: `en` or `fr`. Its font has the Latin, Greek and Cyrillic letters; those of other scripts are boxes. */
        'Accept-Language'?: string;
      };
      path: {
        /** @description The id of the order */
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description As PDF with `Accept: application/pdf` */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['QuotationResponse'];
          'application/pdf': string;
        };
      };
      /** @description `unauthenticated`: A valid access token is required */
      401: {
        headers: {
          /** @description RFC 6750 */
          'WWW-Authenticate'?: string;
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemResponse'];
        };
      };
      /** @description `role-not-allowed`: Your role may not do this */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemResponse'];
        };
      };
      /**
       * @description `order-not-found`: There is no such order
       *
       *     `quotation-not-found`: The order has no quotation yet
       *
       *     `not-found`: There is nothing at this address
       */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemResponse'];
        };
      };
      /** @description `not-acceptable`: None of the accepted media types is available */
      406: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemResponse'];
        };
      };
      /** @description `rate-limited`: Too many requests */
      429: {
        headers: {
          /** @description Seconds to wait */
          'Retry-After'?: number;
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemResponse'];
        };
      };
      /** @description `internal-error`: Something went wrong on our side */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemResponse'];
        };
      };
      /**
       * @description `overloaded`: Too many requests at once; this one was not accepted
       *
       *     `service-unavailable`: Part of the system is unavailable; the request was not accepted
       */
      503: {
        headers: {
          /** @description Seconds to wait */
          'Retry-After'?: number;
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemResponse'];
        };
      };
    };
  };
  confirmOrder: {
    parameters: {
      query?: never;
      header?: {
        /** @description A string of yours, at most 255 characters, in quotes or bare. A repeat with the same key returns the first result, marked `Idempotent-Replayed: true`; a key is remembered for seven days, unless the operator has set another time of at least one. Without one, a repeat is a new request. */
        'Idempotency-Key'?: string;
        /** @description The entity tag that you have seen; refused with 412 if there is a newer state. */
        'If-Match'?: string;
      };
      path: {
        /** @description The id of the order */
        id: string;
      };
      cookie?: never;
    };
    requestBody?: {
      content: {
        'application/json': components['schemas']['ConfirmOrderRequest'];
      };
    };
    responses: {
      /** @description Order */
      200: {
        headers: {
          /** @description Version of the state that the body shows, strong; absent for a CSV file and a dry run */
          ETag?: string;
          /** @description `true` if this is the stored result of a repeated key */
          'Idempotent-Replayed'?: 'true';
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['OrderResponse'];
        };
      };
      /**
       * @description `malformed-json`: The body is not JSON
       *
       *     `invalid-request`: The request has the wrong shape
       */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemResponse'];
        };
      };
      /** @description `unauthenticated`: A valid access token is required */
      401: {
        headers: {
          /** @description RFC 6750 */
          'WWW-Authenticate'?: string;
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemResponse'];
        };
      };
      /** @description `role-not-allowed`: Your role may not do this */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemResponse'];
        };
      };
      /**
       * @description `order-not-found`: There is no such order
       *
       *     `not-found`: There is nothing at this address
       */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemResponse'];
        };
      };
      /**
       * @description `transition-not-allowed`: The process does not allow this now
       *
       *     `order-blocked`: The order is blocked until an operator resolves the problem
       *
       *     `order-resyncing`: The order is being compared with the other side after a restore; try again in a moment
       */
      409: {
        headers: {
          /** @description `true` if this is the stored result of a repeated key */
          'Idempotent-Replayed'?: 'true';
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemResponse'];
        };
      };
      /** @description `version-mismatch`: It has changed since you read it */
      412: {
        headers: {
          /** @description `true` if this is the stored result of a repeated key */
          'Idempotent-Replayed'?: 'true';
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemResponse'];
        };
      };
      /** @description `payload-too-large`: The body is too large */
      413: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemResponse'];
        };
      };
      /** @description `unsupported-media-type`: The media type of the body is not supported */
      415: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemResponse'];
        };
      };
      /**
       * @description `rule-violated`: The request is well-formed but breaks a rule
       *
       *     `idempotency-key-reused`: The idempotency key was used for another request
       */
      422: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemResponse'];
        };
      };
      /** @description `rate-limited`: Too many requests */
      429: {
        headers: {
          /** @description Seconds to wait */
          'Retry-After'?: number;
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemResponse'];
        };
      };
      /** @description `internal-error`: Something went wrong on our side */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemResponse'];
        };
      };
      /**
       * @description `outcome-unknown`: We do not know whether the request was accepted; repeat it with the same key
       *
       *     `overloaded`: Too many requests at once; this one was not accepted
       *
       *     `service-unavailable`: Part of the system is unavailable; the request was not accepted
       */
      503: {
        headers: {
          /** @description Seconds to wait */
          'Retry-After'?: number;
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemResponse'];
        };
      };
    };
  };
  rejectOrder: {
    parameters: {
      query?: never;
      header?: {
        /** @description A string of yours, at most 255 characters, in quotes or bare. A repeat with the same key returns the first result, marked `Idempotent-Replayed: true`; a key is remembered for seven days, unless the operator has set another time of at least one. Without one, a repeat is a new request. */
        'Idempotency-Key'?: string;
        /** @description The entity tag that you have seen; refused with 412 if there is a newer state. */
        'If-Match'?: string;
      };
      path: {
        /** @description The id of the order */
        id: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['RejectOrderRequest'];
      };
    };
    responses: {
      /** @description Order */
      200: {
        headers: {
          /** @description Version of the state that the body shows, strong; absent for a CSV file and a dry run */
          ETag?: string;
          /** @description `true` if this is the stored result of a repeated key */
          'Idempotent-Replayed'?: 'true';
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['OrderResponse'];
        };
      };
      /**
       * @description `malformed-json`: The body is not JSON
       *
       *     `invalid-request`: The request has the wrong shape
       */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemResponse'];
        };
      };
      /** @description `unauthenticated`: A valid access token is required */
      401: {
        headers: {
          /** @description RFC 6750 */
          'WWW-Authenticate'?: string;
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemResponse'];
        };
      };
      /** @description `role-not-allowed`: Your role may not do this */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemResponse'];
        };
      };
      /**
       * @description `order-not-found`: There is no such order
       *
       *     `not-found`: There is nothing at this address
       */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemResponse'];
        };
      };
      /**
       * @description `transition-not-allowed`: The process does not allow this now
       *
       *     `order-blocked`: The order is blocked until an operator resolves the problem
       *
       *     `order-resyncing`: The order is being compared with the other side after a restore; try again in a moment
       */
      409: {
        headers: {
          /** @description `true` if this is the stored result of a repeated key */
          'Idempotent-Replayed'?: 'true';
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemResponse'];
        };
      };
      /** @description `version-mismatch`: It has changed since you read it */
      412: {
        headers: {
          /** @description `true` if this is the stored result of a repeated key */
          'Idempotent-Replayed'?: 'true';
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemResponse'];
        };
      };
      /** @description `payload-too-large`: The body is too large */
      413: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemResponse'];
        };
      };
      /** @description `unsupported-media-type`: The media type of the body is not supported */
      415: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemResponse'];
        };
      };
      /**
       * @description `rule-violated`: The request is well-formed but breaks a rule
       *
       *     `idempotency-key-reused`: The idempotency key was used for another request
       */
      422: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemResponse'];
        };
      };
      /** @description `rate-limited`: Too many requests */
      429: {
        headers: {
          /** @description Seconds to wait */
          'Retry-After'?: number;
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemResponse'];
        };
      };
      /** @description `internal-error`: Something went wrong on our side */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemResponse'];
        };
      };
      /**
       * @description `outcome-unknown`: We do not know whether the request was accepted; repeat it with the same key
       *
       *     `overloaded`: Too many requests at once; this one was not accepted
       *
       *     `service-unavailable`: Part of the system is unavailable; the request was not accepted
       */
      503: {
        headers: {
          /** @description Seconds to wait */
          'Retry-After'?: number;
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemResponse'];
        };
      };
    };
  };
  issueQuotation: {
    parameters: {
      query?: never;
      header?: {
        /** @description A string of yours, at most 255 characters, in quotes or bare. A repeat with the same key returns the first result, marked `Idempotent-Replayed: true`; a key is remembered for seven days, unless the operator has set another time of at least one. Without one, a repeat is a new request. */
        'Idempotency-Key'?: string;
        /** @description The entity tag that you have seen; refused with 412 if there is a newer state. */
        'If-Match'?: string;
      };
      path: {
        /** @description The id of the order */
        id: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['IssueQuotationRequest'];
      };
    };
    responses: {
      /** @description Order */
      200: {
        headers: {
          /** @description Version of the state that the body shows, strong; absent for a CSV file and a dry run */
          ETag?: string;
          /** @description `true` if this is the stored result of a repeated key */
          'Idempotent-Replayed'?: 'true';
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['OrderResponse'];
        };
      };
      /**
       * @description `malformed-json`: The body is not JSON
       *
       *     `invalid-request`: The request has the wrong shape
       */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemResponse'];
        };
      };
      /** @description `unauthenticated`: A valid access token is required */
      401: {
        headers: {
          /** @description RFC 6750 */
          'WWW-Authenticate'?: string;
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemResponse'];
        };
      };
      /** @description `role-not-allowed`: Your role may not do this */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemResponse'];
        };
      };
      /**
       * @description `order-not-found`: There is no such order
       *
       *     `not-found`: There is nothing at this address
       */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemResponse'];
        };
      };
      /**
       * @description `transition-not-allowed`: The process does not allow this now
       *
       *     `order-blocked`: The order is blocked until an operator resolves the problem
       *
       *     `order-resyncing`: The order is being compared with the other side after a restore; try again in a moment
       */
      409: {
        headers: {
          /** @description `true` if this is the stored result of a repeated key */
          'Idempotent-Replayed'?: 'true';
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemResponse'];
        };
      };
      /** @description `version-mismatch`: It has changed since you read it */
      412: {
        headers: {
          /** @description `true` if this is the stored result of a repeated key */
          'Idempotent-Replayed'?: 'true';
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemResponse'];
        };
      };
      /** @description `payload-too-large`: The body is too large */
      413: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemResponse'];
        };
      };
      /** @description `unsupported-media-type`: The media type of the body is not supported */
      415: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemResponse'];
        };
      };
      /**
       * @description `lines-unpriced`: Every unpriced line needs a price
       *
       *     `rule-violated`: The request is well-formed but breaks a rule
       *
       *     `idempotency-key-reused`: The idempotency key was used for another request
       */
      422: {
        headers: {
          /** @description `true` if this is the stored result of a repeated key */
          'Idempotent-Replayed'?: 'true';
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemResponse'];
        };
      };
      /** @description `rate-limited`: Too many requests */
      429: {
        headers: {
          /** @description Seconds to wait */
          'Retry-After'?: number;
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemResponse'];
        };
      };
      /** @description `internal-error`: Something went wrong on our side */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemResponse'];
        };
      };
      /**
       * @description `outcome-unknown`: We do not know whether the request was accepted; repeat it with the same key
       *
       *     `overloaded`: Too many requests at once; this one was not accepted
       *
       *     `service-unavailable`: Part of the system is unavailable; the request was not accepted
       */
      503: {
        headers: {
          /** @description Seconds to wait */
          'Retry-After'?: number;
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemResponse'];
        };
      };
    };
  };
  cancelSupplierOrder: {
    parameters: {
      query?: never;
      header?: {
        /** @description A string of yours, at most 255 characters, in quotes or bare. A repeat with the same key returns the first result, marked `Idempotent-Replayed: true`; a key is remembered for seven days, unless the operator has set another time of at least one. Without one, a repeat is a new request. */
        'Idempotency-Key'?: string;
        /** @description The entity tag that you have seen; refused with 412 if there is a newer state. */
        'If-Match'?: string;
      };
      path: {
        /** @description The id of the order */
        id: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['SupplierCancelOrderRequest'];
      };
    };
    responses: {
      /** @description Order */
      200: {
        headers: {
          /** @description Version of the state that the body shows, strong; absent for a CSV file and a dry run */
          ETag?: string;
          /** @description `true` if this is the stored result of a repeated key */
          'Idempotent-Replayed'?: 'true';
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['OrderResponse'];
        };
      };
      /**
       * @description `malformed-json`: The body is not JSON
       *
       *     `invalid-request`: The request has the wrong shape
       */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemResponse'];
        };
      };
      /** @description `unauthenticated`: A valid access token is required */
      401: {
        headers: {
          /** @description RFC 6750 */
          'WWW-Authenticate'?: string;
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemResponse'];
        };
      };
      /** @description `role-not-allowed`: Your role may not do this */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemResponse'];
        };
      };
      /**
       * @description `order-not-found`: There is no such order
       *
       *     `not-found`: There is nothing at this address
       */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemResponse'];
        };
      };
      /**
       * @description `transition-not-allowed`: The process does not allow this now
       *
       *     `order-blocked`: The order is blocked until an operator resolves the problem
       *
       *     `order-resyncing`: The order is being compared with the other side after a restore; try again in a moment
       */
      409: {
        headers: {
          /** @description `true` if this is the stored result of a repeated key */
          'Idempotent-Replayed'?: 'true';
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemResponse'];
        };
      };
      /** @description `version-mismatch`: It has changed since you read it */
      412: {
        headers: {
          /** @description `true` if this is the stored result of a repeated key */
          'Idempotent-Replayed'?: 'true';
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemResponse'];
        };
      };
      /** @description `payload-too-large`: The body is too large */
      413: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemResponse'];
        };
      };
      /** @description `unsupported-media-type`: The media type of the body is not supported */
      415: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemResponse'];
        };
      };
      /**
       * @description `rule-violated`: The request is well-formed but breaks a rule
       *
       *     `idempotency-key-reused`: The idempotency key was used for another request
       */
      422: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemResponse'];
        };
      };
      /** @description `rate-limited`: Too many requests */
      429: {
        headers: {
          /** @description Seconds to wait */
          'Retry-After'?: number;
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemResponse'];
        };
      };
      /** @description `internal-error`: Something went wrong on our side */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemResponse'];
        };
      };
      /**
       * @description `outcome-unknown`: We do not know whether the request was accepted; repeat it with the same key
       *
       *     `overloaded`: Too many requests at once; this one was not accepted
       *
       *     `service-unavailable`: Part of the system is unavailable; the request was not accepted
       */
      503: {
        headers: {
          /** @description Seconds to wait */
          'Retry-After'?: number;
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemResponse'];
        };
      };
    };
  };
  getPriceList: {
    parameters: {
      query?: {
        /** @description Items of a page. */
        limit?: number;
        /** @description Also what begins later: each price an entry of its own, behind the one before it. */
        upcoming?: boolean;
        /** @description Text in article number or name. */
        q?: string;
        /** @description The list as it was or will be at that instant, or when that date begins where the supplier is; now unless given. */
        at?: string;
        /** @description `nextCursor` of the last answer, with the same filters. */
        cursor?: string;
      };
      header?: {
        /** @description An entity tag that you have; the answer is 304 if nothing has changed. What changes merely with the clock is always returned in full: an overdue order, and a price list without `at`. */
        'If-None-Match'?: string;
      };
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Price list */
      200: {
        headers: {
          /** @description Version of the state that the body shows, strong; absent for a CSV file and a dry run */
          ETag?: string;
          /** @description The next page, RFC 8288; absent on the last one */
          Link?: string;
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['PriceListResponse'];
          'text/csv': string;
        };
      };
      /** @description Unchanged */
      304: {
        headers: {
          /** @description Version of the state that the body shows, strong; absent for a CSV file and a dry run */
          ETag?: string;
          [name: string]: unknown;
        };
        content?: never;
      };
      /**
       * @description `invalid-request`: The request has the wrong shape
       *
       *     `invalid-cursor`: The cursor was not issued by this server
       */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemResponse'];
        };
      };
      /** @description `unauthenticated`: A valid access token is required */
      401: {
        headers: {
          /** @description RFC 6750 */
          'WWW-Authenticate'?: string;
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemResponse'];
        };
      };
      /** @description `role-not-allowed`: Your role may not do this */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemResponse'];
        };
      };
      /** @description `not-found`: There is nothing at this address */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemResponse'];
        };
      };
      /** @description `not-acceptable`: None of the accepted media types is available */
      406: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemResponse'];
        };
      };
      /** @description `rate-limited`: Too many requests */
      429: {
        headers: {
          /** @description Seconds to wait */
          'Retry-After'?: number;
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemResponse'];
        };
      };
      /** @description `internal-error`: Something went wrong on our side */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemResponse'];
        };
      };
      /**
       * @description `overloaded`: Too many requests at once; this one was not accepted
       *
       *     `service-unavailable`: Part of the system is unavailable; the request was not accepted
       */
      503: {
        headers: {
          /** @description Seconds to wait */
          'Retry-After'?: number;
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemResponse'];
        };
      };
    };
  };
  replacePriceList: {
    parameters: {
      query?: {
        /** @description Says what would change, and changes nothing. */
        dryRun?: boolean;
      };
      header?: {
        /** @description A string of yours, at most 255 characters, in quotes or bare. A repeat with the same key returns the first result, marked `Idempotent-Replayed: true`; a key is remembered for seven days, unless the operator has set another time of at least one. Without one, a repeat is a new request. */
        'Idempotency-Key'?: string;
        /** @description The entity tag that you have seen; refused with 412 if there is a newer state. */
        'If-Match'?: string;
      };
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['ReplacePriceListRequest'];
        'text/csv': string;
      };
    };
    responses: {
      /** @description Price list change */
      200: {
        headers: {
          /** @description Version of the state that the body shows, strong; absent for a CSV file and a dry run */
          ETag?: string;
          /** @description `true` if this is the stored result of a repeated key */
          'Idempotent-Replayed'?: 'true';
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['PriceListChangeResponse'];
        };
      };
      /**
       * @description `malformed-json`: The body is not JSON
       *
       *     `invalid-request`: The request has the wrong shape
       */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemResponse'];
        };
      };
      /** @description `unauthenticated`: A valid access token is required */
      401: {
        headers: {
          /** @description RFC 6750 */
          'WWW-Authenticate'?: string;
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemResponse'];
        };
      };
      /** @description `role-not-allowed`: Your role may not do this */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemResponse'];
        };
      };
      /**
       * @description `supplier-not-found`: There is no such supplier
       *
       *     `not-found`: There is nothing at this address
       */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemResponse'];
        };
      };
      /** @description `version-mismatch`: It has changed since you read it */
      412: {
        headers: {
          /** @description `true` if this is the stored result of a repeated key */
          'Idempotent-Replayed'?: 'true';
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemResponse'];
        };
      };
      /** @description `payload-too-large`: The body is too large */
      413: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemResponse'];
        };
      };
      /** @description `unsupported-media-type`: The media type of the body is not supported */
      415: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemResponse'];
        };
      };
      /**
       * @description `price-list-invalid`: The price list has invalid rows; nothing was changed
       *
       *     `rule-violated`: The request is well-formed but breaks a rule
       *
       *     `idempotency-key-reused`: The idempotency key was used for another request
       */
      422: {
        headers: {
          /** @description `true` if this is the stored result of a repeated key */
          'Idempotent-Replayed'?: 'true';
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemResponse'];
        };
      };
      /** @description `rate-limited`: Too many requests */
      429: {
        headers: {
          /** @description Seconds to wait */
          'Retry-After'?: number;
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemResponse'];
        };
      };
      /** @description `internal-error`: Something went wrong on our side */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemResponse'];
        };
      };
      /**
       * @description `outcome-unknown`: We do not know whether the request was accepted; repeat it with the same key
       *
       *     `overloaded`: Too many requests at once; this one was not accepted
       *
       *     `service-unavailable`: Part of the system is unavailable; the request was not accepted
       */
      503: {
        headers: {
          /** @description Seconds to wait */
          'Retry-After'?: number;
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemResponse'];
        };
      };
    };
  };
  amendPriceList: {
    parameters: {
      query?: never;
      header?: {
        /** @description A string of yours, at most 255 characters, in quotes or bare. A repeat with the same key returns the first result, marked `Idempotent-Replayed: true`; a key is remembered for seven days, unless the operator has set another time of at least one. Without one, a repeat is a new request. */
        'Idempotency-Key'?: string;
        /** @description The entity tag that you have seen; refused with 412 if there is a newer state. */
        'If-Match'?: string;
      };
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['AmendPriceListRequest'];
      };
    };
    responses: {
      /** @description Price list change */
      200: {
        headers: {
          /** @description Version of the state that the body shows, strong; absent for a CSV file and a dry run */
          ETag?: string;
          /** @description `true` if this is the stored result of a repeated key */
          'Idempotent-Replayed'?: 'true';
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['PriceListChangeResponse'];
        };
      };
      /**
       * @description `malformed-json`: The body is not JSON
       *
       *     `invalid-request`: The request has the wrong shape
       */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemResponse'];
        };
      };
      /** @description `unauthenticated`: A valid access token is required */
      401: {
        headers: {
          /** @description RFC 6750 */
          'WWW-Authenticate'?: string;
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemResponse'];
        };
      };
      /** @description `role-not-allowed`: Your role may not do this */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemResponse'];
        };
      };
      /**
       * @description `supplier-not-found`: There is no such supplier
       *
       *     `not-found`: There is nothing at this address
       */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemResponse'];
        };
      };
      /** @description `version-mismatch`: It has changed since you read it */
      412: {
        headers: {
          /** @description `true` if this is the stored result of a repeated key */
          'Idempotent-Replayed'?: 'true';
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemResponse'];
        };
      };
      /** @description `payload-too-large`: The body is too large */
      413: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemResponse'];
        };
      };
      /** @description `unsupported-media-type`: The media type of the body is not supported */
      415: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemResponse'];
        };
      };
      /**
       * @description `price-list-invalid`: The price list has invalid rows; nothing was changed
       *
       *     `rule-violated`: The request is well-formed but breaks a rule
       *
       *     `idempotency-key-reused`: The idempotency key was used for another request
       */
      422: {
        headers: {
          /** @description `true` if this is the stored result of a repeated key */
          'Idempotent-Replayed'?: 'true';
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemResponse'];
        };
      };
      /** @description `rate-limited`: Too many requests */
      429: {
        headers: {
          /** @description Seconds to wait */
          'Retry-After'?: number;
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemResponse'];
        };
      };
      /** @description `internal-error`: Something went wrong on our side */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemResponse'];
        };
      };
      /**
       * @description `outcome-unknown`: We do not know whether the request was accepted; repeat it with the same key
       *
       *     `overloaded`: Too many requests at once; this one was not accepted
       *
       *     `service-unavailable`: Part of the system is unavailable; the request was not accepted
       */
      503: {
        headers: {
          /** @description Seconds to wait */
          'Retry-After'?: number;
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemResponse'];
        };
      };
    };
  };
  getPolicy: {
    parameters: {
      query?: never;
      header?: {
        /** @description An entity tag that you have; the answer is 304 if nothing has changed. What changes merely with the clock is always returned in full: an overdue order, and a price list without `at`. */
        'If-None-Match'?: string;
      };
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Policy */
      200: {
        headers: {
          /** @description Version of the state that the body shows, strong; absent for a CSV file and a dry run */
          ETag?: string;
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['PolicyResponse'];
        };
      };
      /** @description Unchanged */
      304: {
        headers: {
          /** @description Version of the state that the body shows, strong; absent for a CSV file and a dry run */
          ETag?: string;
          [name: string]: unknown;
        };
        content?: never;
      };
      /** @description `unauthenticated`: A valid access token is required */
      401: {
        headers: {
          /** @description RFC 6750 */
          'WWW-Authenticate'?: string;
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemResponse'];
        };
      };
      /** @description `role-not-allowed`: Your role may not do this */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemResponse'];
        };
      };
      /**
       * @description `supplier-not-found`: There is no such supplier
       *
       *     `not-found`: There is nothing at this address
       */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemResponse'];
        };
      };
      /** @description `rate-limited`: Too many requests */
      429: {
        headers: {
          /** @description Seconds to wait */
          'Retry-After'?: number;
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemResponse'];
        };
      };
      /** @description `internal-error`: Something went wrong on our side */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemResponse'];
        };
      };
      /**
       * @description `overloaded`: Too many requests at once; this one was not accepted
       *
       *     `service-unavailable`: Part of the system is unavailable; the request was not accepted
       */
      503: {
        headers: {
          /** @description Seconds to wait */
          'Retry-After'?: number;
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemResponse'];
        };
      };
    };
  };
  setPolicy: {
    parameters: {
      query?: never;
      header?: {
        /** @description A string of yours, at most 255 characters, in quotes or bare. A repeat with the same key returns the first result, marked `Idempotent-Replayed: true`; a key is remembered for seven days, unless the operator has set another time of at least one. Without one, a repeat is a new request. */
        'Idempotency-Key'?: string;
        /** @description The entity tag that you have seen; refused with 412 if there is a newer state. */
        'If-Match'?: string;
      };
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['SetPolicyRequest'];
      };
    };
    responses: {
      /** @description Policy */
      200: {
        headers: {
          /** @description Version of the state that the body shows, strong; absent for a CSV file and a dry run */
          ETag?: string;
          /** @description `true` if this is the stored result of a repeated key */
          'Idempotent-Replayed'?: 'true';
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['PolicyResponse'];
        };
      };
      /**
       * @description `malformed-json`: The body is not JSON
       *
       *     `invalid-request`: The request has the wrong shape
       */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemResponse'];
        };
      };
      /** @description `unauthenticated`: A valid access token is required */
      401: {
        headers: {
          /** @description RFC 6750 */
          'WWW-Authenticate'?: string;
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemResponse'];
        };
      };
      /** @description `role-not-allowed`: Your role may not do this */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemResponse'];
        };
      };
      /**
       * @description `supplier-not-found`: There is no such supplier
       *
       *     `not-found`: There is nothing at this address
       */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemResponse'];
        };
      };
      /** @description `version-mismatch`: It has changed since you read it */
      412: {
        headers: {
          /** @description `true` if this is the stored result of a repeated key */
          'Idempotent-Replayed'?: 'true';
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemResponse'];
        };
      };
      /** @description `payload-too-large`: The body is too large */
      413: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemResponse'];
        };
      };
      /** @description `unsupported-media-type`: The media type of the body is not supported */
      415: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemResponse'];
        };
      };
      /**
       * @description `rule-violated`: The request is well-formed but breaks a rule
       *
       *     `idempotency-key-reused`: The idempotency key was used for another request
       */
      422: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemResponse'];
        };
      };
      /** @description `rate-limited`: Too many requests */
      429: {
        headers: {
          /** @description Seconds to wait */
          'Retry-After'?: number;
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemResponse'];
        };
      };
      /** @description `internal-error`: Something went wrong on our side */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemResponse'];
        };
      };
      /**
       * @description `outcome-unknown`: We do not know whether the request was accepted; repeat it with the same key
       *
       *     `overloaded`: Too many requests at once; this one was not accepted
       *
       *     `service-unavailable`: Part of the system is unavailable; the request was not accepted
       */
      503: {
        headers: {
          /** @description Seconds to wait */
          'Retry-After'?: number;
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemResponse'];
        };
      };
    };
  };
  changePolicy: {
    parameters: {
      query?: never;
      header?: {
        /** @description A string of yours, at most 255 characters, in quotes or bare. A repeat with the same key returns the first result, marked `Idempotent-Replayed: true`; a key is remembered for seven days, unless the operator has set another time of at least one. Without one, a repeat is a new request. */
        'Idempotency-Key'?: string;
        /** @description The entity tag that you have seen; refused with 412 if there is a newer state. */
        'If-Match'?: string;
      };
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['ChangePolicyRequest'];
      };
    };
    responses: {
      /** @description Policy */
      200: {
        headers: {
          /** @description Version of the state that the body shows, strong; absent for a CSV file and a dry run */
          ETag?: string;
          /** @description `true` if this is the stored result of a repeated key */
          'Idempotent-Replayed'?: 'true';
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['PolicyResponse'];
        };
      };
      /**
       * @description `malformed-json`: The body is not JSON
       *
       *     `invalid-request`: The request has the wrong shape
       */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemResponse'];
        };
      };
      /** @description `unauthenticated`: A valid access token is required */
      401: {
        headers: {
          /** @description RFC 6750 */
          'WWW-Authenticate'?: string;
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemResponse'];
        };
      };
      /** @description `role-not-allowed`: Your role may not do this */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemResponse'];
        };
      };
      /**
       * @description `supplier-not-found`: There is no such supplier
       *
       *     `not-found`: There is nothing at this address
       */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemResponse'];
        };
      };
      /** @description `version-mismatch`: It has changed since you read it */
      412: {
        headers: {
          /** @description `true` if this is the stored result of a repeated key */
          'Idempotent-Replayed'?: 'true';
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemResponse'];
        };
      };
      /** @description `payload-too-large`: The body is too large */
      413: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemResponse'];
        };
      };
      /** @description `unsupported-media-type`: The media type of the body is not supported */
      415: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemResponse'];
        };
      };
      /**
       * @description `rule-violated`: The request is well-formed but breaks a rule
       *
       *     `idempotency-key-reused`: The idempotency key was used for another request
       */
      422: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemResponse'];
        };
      };
      /** @description `rate-limited`: Too many requests */
      429: {
        headers: {
          /** @description Seconds to wait */
          'Retry-After'?: number;
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemResponse'];
        };
      };
      /** @description `internal-error`: Something went wrong on our side */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemResponse'];
        };
      };
      /**
       * @description `outcome-unknown`: We do not know whether the request was accepted; repeat it with the same key
       *
       *     `overloaded`: Too many requests at once; this one was not accepted
       *
       *     `service-unavailable`: Part of the system is unavailable; the request was not accepted
       */
      503: {
        headers: {
          /** @description Seconds to wait */
          'Retry-After'?: number;
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemResponse'];
        };
      };
    };
  };
  listSuppliers: {
    parameters: {
      query?: {
        /** @description Items of a page. */
        limit?: number;
        /** @description Text in the name. */
        q?: string;
        /** @description `nextCursor` of the last answer, with the same filters. */
        cursor?: string;
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Supplier page */
      200: {
        headers: {
          /** @description The next page, RFC 8288; absent on the last one */
          Link?: string;
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['SupplierPageResponse'];
        };
      };
      /**
       * @description `invalid-request`: The request has the wrong shape
       *
       *     `invalid-cursor`: The cursor was not issued by this server
       */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemResponse'];
        };
      };
      /** @description `unauthenticated`: A valid access token is required */
      401: {
        headers: {
          /** @description RFC 6750 */
          'WWW-Authenticate'?: string;
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemResponse'];
        };
      };
      /** @description `role-not-allowed`: Your role may not do this */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemResponse'];
        };
      };
      /** @description `rate-limited`: Too many requests */
      429: {
        headers: {
          /** @description Seconds to wait */
          'Retry-After'?: number;
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemResponse'];
        };
      };
      /** @description `internal-error`: Something went wrong on our side */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemResponse'];
        };
      };
      /**
       * @description `overloaded`: Too many requests at once; this one was not accepted
       *
       *     `service-unavailable`: Part of the system is unavailable; the request was not accepted
       */
      503: {
        headers: {
          /** @description Seconds to wait */
          'Retry-After'?: number;
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemResponse'];
        };
      };
    };
  };
  getSupplierPriceList: {
    parameters: {
      query?: {
        /** @description Items of a page. */
        limit?: number;
        /** @description Text in article number or name. */
        q?: string;
        /** @description The list as it was or will be at that instant, or when that date begins where the supplier is; now unless given. */
        at?: string;
        /** @description `nextCursor` of the last answer, with the same filters. */
        cursor?: string;
      };
      header?: {
        /** @description An entity tag that you have; the answer is 304 if nothing has changed. What changes merely with the clock is always returned in full: an overdue order, and a price list without `at`. */
        'If-None-Match'?: string;
      };
      path: {
        /** @description The id of the supplier */
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Price list */
      200: {
        headers: {
          /** @description Version of the state that the body shows, strong; absent for a CSV file and a dry run */
          ETag?: string;
          /** @description The next page, RFC 8288; absent on the last one */
          Link?: string;
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['PriceListResponse'];
          'text/csv': string;
        };
      };
      /** @description Unchanged */
      304: {
        headers: {
          /** @description Version of the state that the body shows, strong; absent for a CSV file and a dry run */
          ETag?: string;
          [name: string]: unknown;
        };
        content?: never;
      };
      /**
       * @description `invalid-request`: The request has the wrong shape
       *
       *     `invalid-cursor`: The cursor was not issued by this server
       */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemResponse'];
        };
      };
      /** @description `unauthenticated`: A valid access token is required */
      401: {
        headers: {
          /** @description RFC 6750 */
          'WWW-Authenticate'?: string;
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemResponse'];
        };
      };
      /** @description `role-not-allowed`: Your role may not do this */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemResponse'];
        };
      };
      /** @description `not-found`: There is nothing at this address */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemResponse'];
        };
      };
      /** @description `not-acceptable`: None of the accepted media types is available */
      406: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemResponse'];
        };
      };
      /** @description `rate-limited`: Too many requests */
      429: {
        headers: {
          /** @description Seconds to wait */
          'Retry-After'?: number;
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemResponse'];
        };
      };
      /** @description `internal-error`: Something went wrong on our side */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemResponse'];
        };
      };
      /**
       * @description `overloaded`: Too many requests at once; this one was not accepted
       *
       *     `service-unavailable`: Part of the system is unavailable; the request was not accepted
       */
      503: {
        headers: {
          /** @description Seconds to wait */
          'Retry-After'?: number;
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemResponse'];
        };
      };
    };
  };
  listBuyers: {
    parameters: {
      query?: {
        /** @description Items of a page. */
        limit?: number;
        /** @description `nextCursor` of the last answer, with the same filters. */
        cursor?: string;
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Buyer page */
      200: {
        headers: {
          /** @description The next page, RFC 8288; absent on the last one */
          Link?: string;
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['BuyerPageResponse'];
        };
      };
      /**
       * @description `invalid-request`: The request has the wrong shape
       *
       *     `invalid-cursor`: The cursor was not issued by this server
       */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemResponse'];
        };
      };
      /** @description `unauthenticated`: A valid access token is required */
      401: {
        headers: {
          /** @description RFC 6750 */
          'WWW-Authenticate'?: string;
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemResponse'];
        };
      };
      /** @description `role-not-allowed`: Your role may not do this */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemResponse'];
        };
      };
      /** @description `rate-limited`: Too many requests */
      429: {
        headers: {
          /** @description Seconds to wait */
          'Retry-After'?: number;
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemResponse'];
        };
      };
      /** @description `internal-error`: Something went wrong on our side */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemResponse'];
        };
      };
      /**
       * @description `overloaded`: Too many requests at once; this one was not accepted
       *
       *     `service-unavailable`: Part of the system is unavailable; the request was not accepted
       */
      503: {
        headers: {
          /** @description Seconds to wait */
          'Retry-After'?: number;
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemResponse'];
        };
      };
    };
  };
  getProcessModel: {
    parameters: {
      query?: {
        /** @description The newest unless given. */
        version?: string;
      };
      header?: {
        /** @description An entity tag that you have; the answer is 304 if nothing has changed. What changes merely with the clock is always returned in full: an overdue order, and a price list without `at`. */
        'If-None-Match'?: string;
      };
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description BPMN 2.0 */
      200: {
        headers: {
          /** @description Version of the state that the body shows, strong; absent for a CSV file and a dry run */
          ETag?: string;
          [name: string]: unknown;
        };
        content: {
          'application/xml': string;
        };
      };
      /** @description Unchanged */
      304: {
        headers: {
          /** @description Version of the state that the body shows, strong; absent for a CSV file and a dry run */
          ETag?: string;
          [name: string]: unknown;
        };
        content?: never;
      };
      /** @description `invalid-request`: The request has the wrong shape */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemResponse'];
        };
      };
      /** @description `unauthenticated`: A valid access token is required */
      401: {
        headers: {
          /** @description RFC 6750 */
          'WWW-Authenticate'?: string;
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemResponse'];
        };
      };
      /** @description `role-not-allowed`: Your role may not do this */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemResponse'];
        };
      };
      /** @description `not-found`: There is nothing at this address */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemResponse'];
        };
      };
      /** @description `rate-limited`: Too many requests */
      429: {
        headers: {
          /** @description Seconds to wait */
          'Retry-After'?: number;
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemResponse'];
        };
      };
      /** @description `internal-error`: Something went wrong on our side */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemResponse'];
        };
      };
      /**
       * @description `overloaded`: Too many requests at once; this one was not accepted
       *
       *     `service-unavailable`: Part of the system is unavailable; the request was not accepted
       */
      503: {
        headers: {
          /** @description Seconds to wait */
          'Retry-After'?: number;
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemResponse'];
        };
      };
    };
  };
  getProcessLoad: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Process load */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ProcessLoadResponse'];
        };
      };
      /** @description `unauthenticated`: A valid access token is required */
      401: {
        headers: {
          /** @description RFC 6750 */
          'WWW-Authenticate'?: string;
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemResponse'];
        };
      };
      /** @description `role-not-allowed`: Your role may not do this */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemResponse'];
        };
      };
      /** @description `rate-limited`: Too many requests */
      429: {
        headers: {
          /** @description Seconds to wait */
          'Retry-After'?: number;
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemResponse'];
        };
      };
      /** @description `internal-error`: Something went wrong on our side */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemResponse'];
        };
      };
      /**
       * @description `overloaded`: Too many requests at once; this one was not accepted
       *
       *     `service-unavailable`: Part of the system is unavailable; the request was not accepted
       */
      503: {
        headers: {
          /** @description Seconds to wait */
          'Retry-After'?: number;
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemResponse'];
        };
      };
    };
  };
  getOrderProcess: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** @description The id of the order */
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Order process */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['OrderProcessResponse'];
        };
      };
      /** @description `unauthenticated`: A valid access token is required */
      401: {
        headers: {
          /** @description RFC 6750 */
          'WWW-Authenticate'?: string;
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemResponse'];
        };
      };
      /** @description `role-not-allowed`: Your role may not do this */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemResponse'];
        };
      };
      /**
       * @description `order-not-found`: There is no such order
       *
       *     `not-found`: There is nothing at this address
       */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemResponse'];
        };
      };
      /** @description `rate-limited`: Too many requests */
      429: {
        headers: {
          /** @description Seconds to wait */
          'Retry-After'?: number;
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemResponse'];
        };
      };
      /** @description `internal-error`: Something went wrong on our side */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemResponse'];
        };
      };
      /**
       * @description `overloaded`: Too many requests at once; this one was not accepted
       *
       *     `service-unavailable`: Part of the system is unavailable; the request was not accepted
       */
      503: {
        headers: {
          /** @description Seconds to wait */
          'Retry-After'?: number;
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemResponse'];
        };
      };
    };
  };
  getSupplierOrderProcess: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** @description The id of the order */
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Order process */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['OrderProcessResponse'];
        };
      };
      /** @description `unauthenticated`: A valid access token is required */
      401: {
        headers: {
          /** @description RFC 6750 */
          'WWW-Authenticate'?: string;
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemResponse'];
        };
      };
      /** @description `role-not-allowed`: Your role may not do this */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemResponse'];
        };
      };
      /**
       * @description `order-not-found`: There is no such order
       *
       *     `not-found`: There is nothing at this address
       */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemResponse'];
        };
      };
      /** @description `rate-limited`: Too many requests */
      429: {
        headers: {
          /** @description Seconds to wait */
          'Retry-After'?: number;
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemResponse'];
        };
      };
      /** @description `internal-error`: Something went wrong on our side */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemResponse'];
        };
      };
      /**
       * @description `overloaded`: Too many requests at once; this one was not accepted
       *
       *     `service-unavailable`: Part of the system is unavailable; the request was not accepted
       */
      503: {
        headers: {
          /** @description Seconds to wait */
          'Retry-After'?: number;
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemResponse'];
        };
      };
    };
  };
  listOperatorOrders: {
    parameters: {
      query?: {
        /** @description Items of a page. */
        limit?: number;
        /** @description Of open orders: blocked ones cannot apply their next event; overdue ones are past their deadline. */
        state?: 'open' | 'blocked' | 'overdue' | 'all';
        /** @description Whose move it is. */
        turn?: 'buyer' | 'supplier';
        /** @description Text in the number, the reference, the names of parties or lines. */
        q?: string;
        /** @description Element of the diagram where the order rests: `review_quotation`. */
        waitingAt?: string;
        /** @description Only the orders of this buyer. */
        buyerId?: string;
        /** @description Only the orders with this supplier. */
        supplierId?: string;
        /** @description Placed at it or later: an instant with its offset, or a date, which is its first instant in UTC. */
        placedAfter?: string;
        /** @description Placed before it: an instant with its offset, or a date, which is its first instant in UTC. */
        placedBefore?: string;
        /** @description `nextCursor` of the last answer, with the same filters. */
        cursor?: string;
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Operator order page */
      200: {
        headers: {
          /** @description The next page, RFC 8288; absent on the last one */
          Link?: string;
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['OperatorOrderPageResponse'];
        };
      };
      /**
       * @description `invalid-request`: The request has the wrong shape
       *
       *     `invalid-cursor`: The cursor was not issued by this server
       */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemResponse'];
        };
      };
      /** @description `unauthenticated`: A valid access token is required */
      401: {
        headers: {
          /** @description RFC 6750 */
          'WWW-Authenticate'?: string;
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemResponse'];
        };
      };
      /** @description `role-not-allowed`: Your role may not do this */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemResponse'];
        };
      };
      /** @description `rate-limited`: Too many requests */
      429: {
        headers: {
          /** @description Seconds to wait */
          'Retry-After'?: number;
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemResponse'];
        };
      };
      /** @description `internal-error`: Something went wrong on our side */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemResponse'];
        };
      };
      /**
       * @description `overloaded`: Too many requests at once; this one was not accepted
       *
       *     `service-unavailable`: Part of the system is unavailable; the request was not accepted
       */
      503: {
        headers: {
          /** @description Seconds to wait */
          'Retry-After'?: number;
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemResponse'];
        };
      };
    };
  };
  getOperatorOrder: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** @description The id of the order */
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Operator order */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['OperatorOrderResponse'];
        };
      };
      /** @description `unauthenticated`: A valid access token is required */
      401: {
        headers: {
          /** @description RFC 6750 */
          'WWW-Authenticate'?: string;
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemResponse'];
        };
      };
      /** @description `role-not-allowed`: Your role may not do this */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemResponse'];
        };
      };
      /**
       * @description `order-not-found`: There is no such order
       *
       *     `not-found`: There is nothing at this address
       */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemResponse'];
        };
      };
      /** @description `rate-limited`: Too many requests */
      429: {
        headers: {
          /** @description Seconds to wait */
          'Retry-After'?: number;
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemResponse'];
        };
      };
      /** @description `internal-error`: Something went wrong on our side */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemResponse'];
        };
      };
      /**
       * @description `overloaded`: Too many requests at once; this one was not accepted
       *
       *     `service-unavailable`: Part of the system is unavailable; the request was not accepted
       */
      503: {
        headers: {
          /** @description Seconds to wait */
          'Retry-After'?: number;
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemResponse'];
        };
      };
    };
  };
  resendOrder: {
    parameters: {
      query?: never;
      header?: {
        /** @description A string of yours, at most 255 characters, in quotes or bare. A repeat with the same key returns the first result, marked `Idempotent-Replayed: true`; a key is remembered for seven days, unless the operator has set another time of at least one. Without one, a repeat is a new request. */
        'Idempotency-Key'?: string;
      };
      path: {
        /** @description The id of the order */
        id: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['ResendOrderRequest'];
      };
    };
    responses: {
      /** @description Resend */
      200: {
        headers: {
          /** @description `true` if this is the stored result of a repeated key */
          'Idempotent-Replayed'?: 'true';
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ResendResponse'];
        };
      };
      /**
       * @description `malformed-json`: The body is not JSON
       *
       *     `invalid-request`: The request has the wrong shape
       */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemResponse'];
        };
      };
      /** @description `unauthenticated`: A valid access token is required */
      401: {
        headers: {
          /** @description RFC 6750 */
          'WWW-Authenticate'?: string;
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemResponse'];
        };
      };
      /** @description `role-not-allowed`: Your role may not do this */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemResponse'];
        };
      };
      /**
       * @description `order-not-found`: There is no such order
       *
       *     `not-found`: There is nothing at this address
       */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemResponse'];
        };
      };
      /** @description `payload-too-large`: The body is too large */
      413: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemResponse'];
        };
      };
      /** @description `unsupported-media-type`: The media type of the body is not supported */
      415: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemResponse'];
        };
      };
      /**
       * @description `rule-violated`: The request is well-formed but breaks a rule
       *
       *     `idempotency-key-reused`: The idempotency key was used for another request
       */
      422: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemResponse'];
        };
      };
      /** @description `rate-limited`: Too many requests */
      429: {
        headers: {
          /** @description Seconds to wait */
          'Retry-After'?: number;
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemResponse'];
        };
      };
      /** @description `internal-error`: Something went wrong on our side */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemResponse'];
        };
      };
      /**
       * @description `outcome-unknown`: We do not know whether the request was accepted; repeat it with the same key
       *
       *     `overloaded`: Too many requests at once; this one was not accepted
       *
       *     `service-unavailable`: Part of the system is unavailable; the request was not accepted
       */
      503: {
        headers: {
          /** @description Seconds to wait */
          'Retry-After'?: number;
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemResponse'];
        };
      };
    };
  };
  resyncOrder: {
    parameters: {
      query?: never;
      header?: {
        /** @description A string of yours, at most 255 characters, in quotes or bare. A repeat with the same key returns the first result, marked `Idempotent-Replayed: true`; a key is remembered for seven days, unless the operator has set another time of at least one. Without one, a repeat is a new request. */
        'Idempotency-Key'?: string;
      };
      path: {
        /** @description The id of the order */
        id: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['ResyncOrderRequest'];
      };
    };
    responses: {
      /** @description Resync order */
      200: {
        headers: {
          /** @description `true` if this is the stored result of a repeated key */
          'Idempotent-Replayed'?: 'true';
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ResyncOrderResponse'];
        };
      };
      /**
       * @description `malformed-json`: The body is not JSON
       *
       *     `invalid-request`: The request has the wrong shape
       */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemResponse'];
        };
      };
      /** @description `unauthenticated`: A valid access token is required */
      401: {
        headers: {
          /** @description RFC 6750 */
          'WWW-Authenticate'?: string;
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemResponse'];
        };
      };
      /** @description `role-not-allowed`: Your role may not do this */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemResponse'];
        };
      };
      /**
       * @description `order-not-found`: There is no such order
       *
       *     `not-found`: There is nothing at this address
       */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemResponse'];
        };
      };
      /** @description `payload-too-large`: The body is too large */
      413: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemResponse'];
        };
      };
      /** @description `unsupported-media-type`: The media type of the body is not supported */
      415: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemResponse'];
        };
      };
      /**
       * @description `rule-violated`: The request is well-formed but breaks a rule
       *
       *     `idempotency-key-reused`: The idempotency key was used for another request
       */
      422: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemResponse'];
        };
      };
      /** @description `rate-limited`: Too many requests */
      429: {
        headers: {
          /** @description Seconds to wait */
          'Retry-After'?: number;
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemResponse'];
        };
      };
      /** @description `internal-error`: Something went wrong on our side */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemResponse'];
        };
      };
      /**
       * @description `outcome-unknown`: We do not know whether the request was accepted; repeat it with the same key
       *
       *     `overloaded`: Too many requests at once; this one was not accepted
       *
       *     `service-unavailable`: Part of the system is unavailable; the request was not accepted
       */
      503: {
        headers: {
          /** @description Seconds to wait */
          'Retry-After'?: number;
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemResponse'];
        };
      };
    };
  };
  resyncService: {
    parameters: {
      query?: never;
      header?: {
        /** @description A string of yours, at most 255 characters, in quotes or bare. A repeat with the same key returns the first result, marked `Idempotent-Replayed: true`; a key is remembered for seven days, unless the operator has set another time of at least one. Without one, a repeat is a new request. */
        'Idempotency-Key'?: string;
      };
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['ResyncServiceRequest'];
      };
    };
    responses: {
      /** @description Resync service */
      200: {
        headers: {
          /** @description `true` if this is the stored result of a repeated key */
          'Idempotent-Replayed'?: 'true';
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ResyncServiceResponse'];
        };
      };
      /**
       * @description `malformed-json`: The body is not JSON
       *
       *     `invalid-request`: The request has the wrong shape
       */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemResponse'];
        };
      };
      /** @description `unauthenticated`: A valid access token is required */
      401: {
        headers: {
          /** @description RFC 6750 */
          'WWW-Authenticate'?: string;
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemResponse'];
        };
      };
      /** @description `role-not-allowed`: Your role may not do this */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemResponse'];
        };
      };
      /** @description `payload-too-large`: The body is too large */
      413: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemResponse'];
        };
      };
      /** @description `unsupported-media-type`: The media type of the body is not supported */
      415: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemResponse'];
        };
      };
      /**
       * @description `rule-violated`: The request is well-formed but breaks a rule
       *
       *     `idempotency-key-reused`: The idempotency key was used for another request
       */
      422: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemResponse'];
        };
      };
      /** @description `rate-limited`: Too many requests */
      429: {
        headers: {
          /** @description Seconds to wait */
          'Retry-After'?: number;
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemResponse'];
        };
      };
      /** @description `internal-error`: Something went wrong on our side */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemResponse'];
        };
      };
      /**
       * @description `outcome-unknown`: We do not know whether the request was accepted; repeat it with the same key
       *
       *     `overloaded`: Too many requests at once; this one was not accepted
       *
       *     `service-unavailable`: Part of the system is unavailable; the request was not accepted
       */
      503: {
        headers: {
          /** @description Seconds to wait */
          'Retry-After'?: number;
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemResponse'];
        };
      };
    };
  };
  listDeadLetters: {
    parameters: {
      query?: {
        /** @description Items of a page. */
        limit?: number;
        /** @description Only those with this reason. */
        code?:
          | 'unparseable'
          | 'not-an-event'
          | 'unknown-type'
          | 'wrong-sender'
          | 'wrong-party'
          | 'unknown-version'
          | 'invalid-event'
          | 'unknown-order'
          | 'sequence-conflict'
          | 'unexpected-event'
          | 'defect'
          | 'delivery-limit';
        /** @description Those that were discarded, instead of those that wait. */
        discarded?: boolean;
        /** @description `nextCursor` of the last answer, with the same filters. */
        cursor?: string;
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Dead letter page */
      200: {
        headers: {
          /** @description The next page, RFC 8288; absent on the last one */
          Link?: string;
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['DeadLetterPageResponse'];
        };
      };
      /**
       * @description `invalid-request`: The request has the wrong shape
       *
       *     `invalid-cursor`: The cursor was not issued by this server
       */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemResponse'];
        };
      };
      /** @description `unauthenticated`: A valid access token is required */
      401: {
        headers: {
          /** @description RFC 6750 */
          'WWW-Authenticate'?: string;
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemResponse'];
        };
      };
      /** @description `role-not-allowed`: Your role may not do this */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemResponse'];
        };
      };
      /** @description `rate-limited`: Too many requests */
      429: {
        headers: {
          /** @description Seconds to wait */
          'Retry-After'?: number;
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemResponse'];
        };
      };
      /** @description `internal-error`: Something went wrong on our side */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemResponse'];
        };
      };
      /**
       * @description `overloaded`: Too many requests at once; this one was not accepted
       *
       *     `service-unavailable`: Part of the system is unavailable; the request was not accepted
       */
      503: {
        headers: {
          /** @description Seconds to wait */
          'Retry-After'?: number;
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemResponse'];
        };
      };
    };
  };
  getDeadLetter: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** @description The id of the dead letter */
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Dead letter detail */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['DeadLetterDetailResponse'];
        };
      };
      /** @description `unauthenticated`: A valid access token is required */
      401: {
        headers: {
          /** @description RFC 6750 */
          'WWW-Authenticate'?: string;
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemResponse'];
        };
      };
      /** @description `role-not-allowed`: Your role may not do this */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemResponse'];
        };
      };
      /**
       * @description `dead-letter-not-found`: There is no such dead letter
       *
       *     `not-found`: There is nothing at this address
       */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemResponse'];
        };
      };
      /** @description `rate-limited`: Too many requests */
      429: {
        headers: {
          /** @description Seconds to wait */
          'Retry-After'?: number;
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemResponse'];
        };
      };
      /** @description `internal-error`: Something went wrong on our side */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemResponse'];
        };
      };
      /**
       * @description `overloaded`: Too many requests at once; this one was not accepted
       *
       *     `service-unavailable`: Part of the system is unavailable; the request was not accepted
       */
      503: {
        headers: {
          /** @description Seconds to wait */
          'Retry-After'?: number;
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemResponse'];
        };
      };
    };
  };
  redriveDeadLetter: {
    parameters: {
      query?: never;
      header?: {
        /** @description A string of yours, at most 255 characters, in quotes or bare. A repeat with the same key returns the first result, marked `Idempotent-Replayed: true`; a key is remembered for seven days, unless the operator has set another time of at least one. Without one, a repeat is a new request. */
        'Idempotency-Key'?: string;
      };
      path: {
        /** @description The id of the dead letter */
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Redrive */
      200: {
        headers: {
          /** @description `true` if this is the stored result of a repeated key */
          'Idempotent-Replayed'?: 'true';
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['RedriveResponse'];
        };
      };
      /**
       * @description `malformed-json`: The body is not JSON
       *
       *     `invalid-request`: The request has the wrong shape
       */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemResponse'];
        };
      };
      /** @description `unauthenticated`: A valid access token is required */
      401: {
        headers: {
          /** @description RFC 6750 */
          'WWW-Authenticate'?: string;
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemResponse'];
        };
      };
      /** @description `role-not-allowed`: Your role may not do this */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemResponse'];
        };
      };
      /**
       * @description `dead-letter-not-found`: There is no such dead letter
       *
       *     `not-found`: There is nothing at this address
       */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemResponse'];
        };
      };
      /** @description `payload-too-large`: The body is too large */
      413: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemResponse'];
        };
      };
      /** @description `unsupported-media-type`: The media type of the body is not supported */
      415: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemResponse'];
        };
      };
      /**
       * @description `rule-violated`: The request is well-formed but breaks a rule
       *
       *     `idempotency-key-reused`: The idempotency key was used for another request
       */
      422: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemResponse'];
        };
      };
      /** @description `rate-limited`: Too many requests */
      429: {
        headers: {
          /** @description Seconds to wait */
          'Retry-After'?: number;
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemResponse'];
        };
      };
      /** @description `internal-error`: Something went wrong on our side */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemResponse'];
        };
      };
      /**
       * @description `outcome-unknown`: We do not know whether the request was accepted; repeat it with the same key
       *
       *     `overloaded`: Too many requests at once; this one was not accepted
       *
       *     `service-unavailable`: Part of the system is unavailable; the request was not accepted
       */
      503: {
        headers: {
          /** @description Seconds to wait */
          'Retry-After'?: number;
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemResponse'];
        };
      };
    };
  };
  discardDeadLetter: {
    parameters: {
      query?: never;
      header?: {
        /** @description A string of yours, at most 255 characters, in quotes or bare. A repeat with the same key returns the first result, marked `Idempotent-Replayed: true`; a key is remembered for seven days, unless the operator has set another time of at least one. Without one, a repeat is a new request. */
        'Idempotency-Key'?: string;
      };
      path: {
        /** @description The id of the dead letter */
        id: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['DiscardDeadLetterRequest'];
      };
    };
    responses: {
      /** @description Dead letter */
      200: {
        headers: {
          /** @description `true` if this is the stored result of a repeated key */
          'Idempotent-Replayed'?: 'true';
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['DeadLetterResponse'];
        };
      };
      /**
       * @description `malformed-json`: The body is not JSON
       *
       *     `invalid-request`: The request has the wrong shape
       */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemResponse'];
        };
      };
      /** @description `unauthenticated`: A valid access token is required */
      401: {
        headers: {
          /** @description RFC 6750 */
          'WWW-Authenticate'?: string;
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemResponse'];
        };
      };
      /** @description `role-not-allowed`: Your role may not do this */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemResponse'];
        };
      };
      /**
       * @description `dead-letter-not-found`: There is no such dead letter
       *
       *     `not-found`: There is nothing at this address
       */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemResponse'];
        };
      };
      /** @description `dead-letter-not-foreign`: Only a message that is not ours may be discarded */
      409: {
        headers: {
          /** @description `true` if this is the stored result of a repeated key */
          'Idempotent-Replayed'?: 'true';
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemResponse'];
        };
      };
      /** @description `payload-too-large`: The body is too large */
      413: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemResponse'];
        };
      };
      /** @description `unsupported-media-type`: The media type of the body is not supported */
      415: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemResponse'];
        };
      };
      /**
       * @description `rule-violated`: The request is well-formed but breaks a rule
       *
       *     `idempotency-key-reused`: The idempotency key was used for another request
       */
      422: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemResponse'];
        };
      };
      /** @description `rate-limited`: Too many requests */
      429: {
        headers: {
          /** @description Seconds to wait */
          'Retry-After'?: number;
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemResponse'];
        };
      };
      /** @description `internal-error`: Something went wrong on our side */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemResponse'];
        };
      };
      /**
       * @description `outcome-unknown`: We do not know whether the request was accepted; repeat it with the same key
       *
       *     `overloaded`: Too many requests at once; this one was not accepted
       *
       *     `service-unavailable`: Part of the system is unavailable; the request was not accepted
       */
      503: {
        headers: {
          /** @description Seconds to wait */
          'Retry-After'?: number;
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemResponse'];
        };
      };
    };
  };
  getOperatorStats: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Operator stats */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['OperatorStatsResponse'];
        };
      };
      /** @description `unauthenticated`: A valid access token is required */
      401: {
        headers: {
          /** @description RFC 6750 */
          'WWW-Authenticate'?: string;
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemResponse'];
        };
      };
      /** @description `role-not-allowed`: Your role may not do this */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemResponse'];
        };
      };
      /** @description `rate-limited`: Too many requests */
      429: {
        headers: {
          /** @description Seconds to wait */
          'Retry-After'?: number;
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemResponse'];
        };
      };
      /** @description `internal-error`: Something went wrong on our side */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemResponse'];
        };
      };
      /**
       * @description `overloaded`: Too many requests at once; this one was not accepted
       *
       *     `service-unavailable`: Part of the system is unavailable; the request was not accepted
       */
      503: {
        headers: {
          /** @description Seconds to wait */
          'Retry-After'?: number;
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemResponse'];
        };
      };
    };
  };
  streamEvents: {
    parameters: {
      query?: never;
      header?: {
        /** @description The `id` of the last event that you have had: the stream resumes behind it. */
        'Last-Event-ID'?: string;
      };
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description A stream */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'text/event-stream': string;
        };
      };
      /** @description `unauthenticated`: A valid access token is required */
      401: {
        headers: {
          /** @description RFC 6750 */
          'WWW-Authenticate'?: string;
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemResponse'];
        };
      };
      /** @description `role-not-allowed`: Your role may not do this */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemResponse'];
        };
      };
      /** @description `rate-limited`: Too many requests */
      429: {
        headers: {
          /** @description Seconds to wait */
          'Retry-After'?: number;
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemResponse'];
        };
      };
      /** @description `internal-error`: Something went wrong on our side */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemResponse'];
        };
      };
      /**
       * @description `overloaded`: Too many requests at once; this one was not accepted
       *
       *     `service-unavailable`: Part of the system is unavailable; the request was not accepted
       */
      503: {
        headers: {
          /** @description Seconds to wait */
          'Retry-After'?: number;
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemResponse'];
        };
      };
    };
  };
  listWebhooks: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Webhook list */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['WebhookListResponse'];
        };
      };
      /** @description `unauthenticated`: A valid access token is required */
      401: {
        headers: {
          /** @description RFC 6750 */
          'WWW-Authenticate'?: string;
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemResponse'];
        };
      };
      /** @description `role-not-allowed`: Your role may not do this */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemResponse'];
        };
      };
      /** @description `rate-limited`: Too many requests */
      429: {
        headers: {
          /** @description Seconds to wait */
          'Retry-After'?: number;
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemResponse'];
        };
      };
      /** @description `internal-error`: Something went wrong on our side */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemResponse'];
        };
      };
      /**
       * @description `overloaded`: Too many requests at once; this one was not accepted
       *
       *     `service-unavailable`: Part of the system is unavailable; the request was not accepted
       */
      503: {
        headers: {
          /** @description Seconds to wait */
          'Retry-After'?: number;
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemResponse'];
        };
      };
    };
  };
  registerWebhook: {
    parameters: {
      query?: never;
      header?: {
        /** @description A string of yours, at most 255 characters, in quotes or bare. A repeat with the same key returns the first result, marked `Idempotent-Replayed: true`; a key is remembered for seven days, unless the operator has set another time of at least one. Without one, a repeat is a new request. */
        'Idempotency-Key'?: string;
      };
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['RegisterWebhookRequest'];
      };
    };
    responses: {
      /** @description Webhook with secret */
      201: {
        headers: {
          /** @description The webhook */
          Location?: string;
          /** @description Version of the state that the body shows, strong; absent for a CSV file and a dry run */
          ETag?: string;
          /** @description `true` if this is the stored result of a repeated key */
          'Idempotent-Replayed'?: 'true';
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['WebhookWithSecretResponse'];
        };
      };
      /**
       * @description `malformed-json`: The body is not JSON
       *
       *     `invalid-request`: The request has the wrong shape
       */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemResponse'];
        };
      };
      /** @description `unauthenticated`: A valid access token is required */
      401: {
        headers: {
          /** @description RFC 6750 */
          'WWW-Authenticate'?: string;
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemResponse'];
        };
      };
      /** @description `role-not-allowed`: Your role may not do this */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemResponse'];
        };
      };
      /** @description `payload-too-large`: The body is too large */
      413: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemResponse'];
        };
      };
      /** @description `unsupported-media-type`: The media type of the body is not supported */
      415: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemResponse'];
        };
      };
      /**
       * @description `webhook-url-refused`: Messages cannot be sent to this address
       *
       *     `too-many-webhooks`: Your company already has the maximum number of webhooks
       *
       *     `rule-violated`: The request is well-formed but breaks a rule
       *
       *     `idempotency-key-reused`: The idempotency key was used for another request
       */
      422: {
        headers: {
          /** @description `true` if this is the stored result of a repeated key */
          'Idempotent-Replayed'?: 'true';
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemResponse'];
        };
      };
      /** @description `rate-limited`: Too many requests */
      429: {
        headers: {
          /** @description Seconds to wait */
          'Retry-After'?: number;
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemResponse'];
        };
      };
      /** @description `internal-error`: Something went wrong on our side */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemResponse'];
        };
      };
      /**
       * @description `outcome-unknown`: We do not know whether the request was accepted; repeat it with the same key
       *
       *     `overloaded`: Too many requests at once; this one was not accepted
       *
       *     `service-unavailable`: Part of the system is unavailable; the request was not accepted
       */
      503: {
        headers: {
          /** @description Seconds to wait */
          'Retry-After'?: number;
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemResponse'];
        };
      };
    };
  };
  getWebhook: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** @description The id of the webhook */
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Webhook */
      200: {
        headers: {
          /** @description Version of the state that the body shows, strong; absent for a CSV file and a dry run */
          ETag?: string;
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['WebhookResponse'];
        };
      };
      /** @description `unauthenticated`: A valid access token is required */
      401: {
        headers: {
          /** @description RFC 6750 */
          'WWW-Authenticate'?: string;
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemResponse'];
        };
      };
      /** @description `role-not-allowed`: Your role may not do this */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemResponse'];
        };
      };
      /**
       * @description `webhook-not-found`: There is no such webhook
       *
       *     `not-found`: There is nothing at this address
       */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemResponse'];
        };
      };
      /** @description `rate-limited`: Too many requests */
      429: {
        headers: {
          /** @description Seconds to wait */
          'Retry-After'?: number;
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemResponse'];
        };
      };
      /** @description `internal-error`: Something went wrong on our side */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemResponse'];
        };
      };
      /**
       * @description `overloaded`: Too many requests at once; this one was not accepted
       *
       *     `service-unavailable`: Part of the system is unavailable; the request was not accepted
       */
      503: {
        headers: {
          /** @description Seconds to wait */
          'Retry-After'?: number;
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemResponse'];
        };
      };
    };
  };
  deleteWebhook: {
    parameters: {
      query?: never;
      header?: {
        /** @description A string of yours, at most 255 characters, in quotes or bare. A repeat with the same key returns the first result, marked `Idempotent-Replayed: true`; a key is remembered for seven days, unless the operator has set another time of at least one. Without one, a repeat is a new request. */
        'Idempotency-Key'?: string;
        /** @description The entity tag that you have seen; refused with 412 if there is a newer state. */
        'If-Match'?: string;
      };
      path: {
        /** @description The id of the webhook */
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Gone */
      204: {
        headers: {
          /** @description `true` if this is the stored result of a repeated key */
          'Idempotent-Replayed'?: 'true';
          [name: string]: unknown;
        };
        content?: never;
      };
      /**
       * @description `malformed-json`: The body is not JSON
       *
       *     `invalid-request`: The request has the wrong shape
       */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemResponse'];
        };
      };
      /** @description `unauthenticated`: A valid access token is required */
      401: {
        headers: {
          /** @description RFC 6750 */
          'WWW-Authenticate'?: string;
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemResponse'];
        };
      };
      /** @description `role-not-allowed`: Your role may not do this */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemResponse'];
        };
      };
      /**
       * @description `webhook-not-found`: There is no such webhook
       *
       *     `not-found`: There is nothing at this address
       */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemResponse'];
        };
      };
      /** @description `version-mismatch`: It has changed since you read it */
      412: {
        headers: {
          /** @description `true` if this is the stored result of a repeated key */
          'Idempotent-Replayed'?: 'true';
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemResponse'];
        };
      };
      /** @description `payload-too-large`: The body is too large */
      413: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemResponse'];
        };
      };
      /** @description `unsupported-media-type`: The media type of the body is not supported */
      415: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemResponse'];
        };
      };
      /**
       * @description `rule-violated`: The request is well-formed but breaks a rule
       *
       *     `idempotency-key-reused`: The idempotency key was used for another request
       */
      422: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemResponse'];
        };
      };
      /** @description `rate-limited`: Too many requests */
      429: {
        headers: {
          /** @description Seconds to wait */
          'Retry-After'?: number;
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemResponse'];
        };
      };
      /** @description `internal-error`: Something went wrong on our side */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemResponse'];
        };
      };
      /**
       * @description `outcome-unknown`: We do not know whether the request was accepted; repeat it with the same key
       *
       *     `overloaded`: Too many requests at once; this one was not accepted
       *
       *     `service-unavailable`: Part of the system is unavailable; the request was not accepted
       */
      503: {
        headers: {
          /** @description Seconds to wait */
          'Retry-After'?: number;
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemResponse'];
        };
      };
    };
  };
  changeWebhook: {
    parameters: {
      query?: never;
      header?: {
        /** @description A string of yours, at most 255 characters, in quotes or bare. A repeat with the same key returns the first result, marked `Idempotent-Replayed: true`; a key is remembered for seven days, unless the operator has set another time of at least one. Without one, a repeat is a new request. */
        'Idempotency-Key'?: string;
        /** @description The entity tag that you have seen; refused with 412 if there is a newer state. */
        'If-Match'?: string;
      };
      path: {
        /** @description The id of the webhook */
        id: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['ChangeWebhookRequest'];
      };
    };
    responses: {
      /** @description Webhook */
      200: {
        headers: {
          /** @description Version of the state that the body shows, strong; absent for a CSV file and a dry run */
          ETag?: string;
          /** @description `true` if this is the stored result of a repeated key */
          'Idempotent-Replayed'?: 'true';
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['WebhookResponse'];
        };
      };
      /**
       * @description `malformed-json`: The body is not JSON
       *
       *     `invalid-request`: The request has the wrong shape
       */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemResponse'];
        };
      };
      /** @description `unauthenticated`: A valid access token is required */
      401: {
        headers: {
          /** @description RFC 6750 */
          'WWW-Authenticate'?: string;
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemResponse'];
        };
      };
      /** @description `role-not-allowed`: Your role may not do this */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemResponse'];
        };
      };
      /**
       * @description `webhook-not-found`: There is no such webhook
       *
       *     `not-found`: There is nothing at this address
       */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemResponse'];
        };
      };
      /** @description `version-mismatch`: It has changed since you read it */
      412: {
        headers: {
          /** @description `true` if this is the stored result of a repeated key */
          'Idempotent-Replayed'?: 'true';
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemResponse'];
        };
      };
      /** @description `payload-too-large`: The body is too large */
      413: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemResponse'];
        };
      };
      /** @description `unsupported-media-type`: The media type of the body is not supported */
      415: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemResponse'];
        };
      };
      /**
       * @description `webhook-url-refused`: Messages cannot be sent to this address
       *
       *     `rule-violated`: The request is well-formed but breaks a rule
       *
       *     `idempotency-key-reused`: The idempotency key was used for another request
       */
      422: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemResponse'];
        };
      };
      /** @description `rate-limited`: Too many requests */
      429: {
        headers: {
          /** @description Seconds to wait */
          'Retry-After'?: number;
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemResponse'];
        };
      };
      /** @description `internal-error`: Something went wrong on our side */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemResponse'];
        };
      };
      /**
       * @description `outcome-unknown`: We do not know whether the request was accepted; repeat it with the same key
       *
       *     `overloaded`: Too many requests at once; this one was not accepted
       *
       *     `service-unavailable`: Part of the system is unavailable; the request was not accepted
       */
      503: {
        headers: {
          /** @description Seconds to wait */
          'Retry-After'?: number;
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemResponse'];
        };
      };
    };
  };
  rotateWebhookSecret: {
    parameters: {
      query?: never;
      header?: {
        /** @description A string of yours, at most 255 characters, in quotes or bare. A repeat with the same key returns the first result, marked `Idempotent-Replayed: true`; a key is remembered for seven days, unless the operator has set another time of at least one. Without one, a repeat is a new request. */
        'Idempotency-Key'?: string;
        /** @description The entity tag that you have seen; refused with 412 if there is a newer state. */
        'If-Match'?: string;
      };
      path: {
        /** @description The id of the webhook */
        id: string;
      };
      cookie?: never;
    };
    requestBody?: {
      content: {
        'application/json': components['schemas']['RotateSecretRequest'];
      };
    };
    responses: {
      /** @description Webhook with secret */
      200: {
        headers: {
          /** @description Version of the state that the body shows, strong; absent for a CSV file and a dry run */
          ETag?: string;
          /** @description `true` if this is the stored result of a repeated key */
          'Idempotent-Replayed'?: 'true';
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['WebhookWithSecretResponse'];
        };
      };
      /**
       * @description `malformed-json`: The body is not JSON
       *
       *     `invalid-request`: The request has the wrong shape
       */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemResponse'];
        };
      };
      /** @description `unauthenticated`: A valid access token is required */
      401: {
        headers: {
          /** @description RFC 6750 */
          'WWW-Authenticate'?: string;
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemResponse'];
        };
      };
      /** @description `role-not-allowed`: Your role may not do this */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemResponse'];
        };
      };
      /**
       * @description `webhook-not-found`: There is no such webhook
       *
       *     `not-found`: There is nothing at this address
       */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemResponse'];
        };
      };
      /** @description `version-mismatch`: It has changed since you read it */
      412: {
        headers: {
          /** @description `true` if this is the stored result of a repeated key */
          'Idempotent-Replayed'?: 'true';
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemResponse'];
        };
      };
      /** @description `payload-too-large`: The body is too large */
      413: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemResponse'];
        };
      };
      /** @description `unsupported-media-type`: The media type of the body is not supported */
      415: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemResponse'];
        };
      };
      /**
       * @description `rule-violated`: The request is well-formed but breaks a rule
       *
       *     `idempotency-key-reused`: The idempotency key was used for another request
       */
      422: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemResponse'];
        };
      };
      /** @description `rate-limited`: Too many requests */
      429: {
        headers: {
          /** @description Seconds to wait */
          'Retry-After'?: number;
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemResponse'];
        };
      };
      /** @description `internal-error`: Something went wrong on our side */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemResponse'];
        };
      };
      /**
       * @description `outcome-unknown`: We do not know whether the request was accepted; repeat it with the same key
       *
       *     `overloaded`: Too many requests at once; this one was not accepted
       *
       *     `service-unavailable`: Part of the system is unavailable; the request was not accepted
       */
      503: {
        headers: {
          /** @description Seconds to wait */
          'Retry-After'?: number;
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemResponse'];
        };
      };
    };
  };
  pingWebhook: {
    parameters: {
      query?: never;
      header?: {
        /** @description A string of yours, at most 255 characters, in quotes or bare. A repeat with the same key returns the first result, marked `Idempotent-Replayed: true`; a key is remembered for seven days, unless the operator has set another time of at least one. Without one, a repeat is a new request. */
        'Idempotency-Key'?: string;
        /** @description The entity tag that you have seen; refused with 412 if there is a newer state. */
        'If-Match'?: string;
      };
      path: {
        /** @description The id of the webhook */
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Webhook delivery */
      201: {
        headers: {
          /** @description The delivery */
          Location?: string;
          /** @description `true` if this is the stored result of a repeated key */
          'Idempotent-Replayed'?: 'true';
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['WebhookDeliveryResponse'];
        };
      };
      /**
       * @description `malformed-json`: The body is not JSON
       *
       *     `invalid-request`: The request has the wrong shape
       */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemResponse'];
        };
      };
      /** @description `unauthenticated`: A valid access token is required */
      401: {
        headers: {
          /** @description RFC 6750 */
          'WWW-Authenticate'?: string;
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemResponse'];
        };
      };
      /** @description `role-not-allowed`: Your role may not do this */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemResponse'];
        };
      };
      /**
       * @description `webhook-not-found`: There is no such webhook
       *
       *     `not-found`: There is nothing at this address
       */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemResponse'];
        };
      };
      /** @description `webhook-not-active`: The webhook is paused or disabled */
      409: {
        headers: {
          /** @description `true` if this is the stored result of a repeated key */
          'Idempotent-Replayed'?: 'true';
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemResponse'];
        };
      };
      /** @description `version-mismatch`: It has changed since you read it */
      412: {
        headers: {
          /** @description `true` if this is the stored result of a repeated key */
          'Idempotent-Replayed'?: 'true';
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemResponse'];
        };
      };
      /** @description `payload-too-large`: The body is too large */
      413: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemResponse'];
        };
      };
      /** @description `unsupported-media-type`: The media type of the body is not supported */
      415: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemResponse'];
        };
      };
      /**
       * @description `rule-violated`: The request is well-formed but breaks a rule
       *
       *     `idempotency-key-reused`: The idempotency key was used for another request
       */
      422: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemResponse'];
        };
      };
      /** @description `rate-limited`: Too many requests */
      429: {
        headers: {
          /** @description Seconds to wait */
          'Retry-After'?: number;
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemResponse'];
        };
      };
      /** @description `internal-error`: Something went wrong on our side */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemResponse'];
        };
      };
      /**
       * @description `outcome-unknown`: We do not know whether the request was accepted; repeat it with the same key
       *
       *     `overloaded`: Too many requests at once; this one was not accepted
       *
       *     `service-unavailable`: Part of the system is unavailable; the request was not accepted
       */
      503: {
        headers: {
          /** @description Seconds to wait */
          'Retry-After'?: number;
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemResponse'];
        };
      };
    };
  };
  listWebhookDeliveries: {
    parameters: {
      query?: {
        /** @description Items of a page. */
        limit?: number;
        /** @description Only those that have come so far. */
        status?: components['schemas']['WebhookDeliveryStatus'];
        /** @description `nextCursor` of the last answer, with the same filters. */
        cursor?: string;
      };
      header?: never;
      path: {
        /** @description The id of the webhook */
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Webhook delivery page */
      200: {
        headers: {
          /** @description The next page, RFC 8288; absent on the last one */
          Link?: string;
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['WebhookDeliveryPageResponse'];
        };
      };
      /**
       * @description `invalid-request`: The request has the wrong shape
       *
       *     `invalid-cursor`: The cursor was not issued by this server
       */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemResponse'];
        };
      };
      /** @description `unauthenticated`: A valid access token is required */
      401: {
        headers: {
          /** @description RFC 6750 */
          'WWW-Authenticate'?: string;
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemResponse'];
        };
      };
      /** @description `role-not-allowed`: Your role may not do this */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemResponse'];
        };
      };
      /**
       * @description `webhook-not-found`: There is no such webhook
       *
       *     `not-found`: There is nothing at this address
       */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemResponse'];
        };
      };
      /** @description `rate-limited`: Too many requests */
      429: {
        headers: {
          /** @description Seconds to wait */
          'Retry-After'?: number;
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemResponse'];
        };
      };
      /** @description `internal-error`: Something went wrong on our side */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemResponse'];
        };
      };
      /**
       * @description `overloaded`: Too many requests at once; this one was not accepted
       *
       *     `service-unavailable`: Part of the system is unavailable; the request was not accepted
       */
      503: {
        headers: {
          /** @description Seconds to wait */
          'Retry-After'?: number;
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemResponse'];
        };
      };
    };
  };
  getWebhookDelivery: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** @description The id of the webhook */
        id: string;
        /** @description The id of the delivery */
        deliveryId: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Webhook delivery detail */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['WebhookDeliveryDetailResponse'];
        };
      };
      /** @description `unauthenticated`: A valid access token is required */
      401: {
        headers: {
          /** @description RFC 6750 */
          'WWW-Authenticate'?: string;
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemResponse'];
        };
      };
      /** @description `role-not-allowed`: Your role may not do this */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemResponse'];
        };
      };
      /**
       * @description `webhook-not-found`: There is no such webhook
       *
       *     `webhook-delivery-not-found`: There is no such delivery
       *
       *     `not-found`: There is nothing at this address
       */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemResponse'];
        };
      };
      /** @description `rate-limited`: Too many requests */
      429: {
        headers: {
          /** @description Seconds to wait */
          'Retry-After'?: number;
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemResponse'];
        };
      };
      /** @description `internal-error`: Something went wrong on our side */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemResponse'];
        };
      };
      /**
       * @description `overloaded`: Too many requests at once; this one was not accepted
       *
       *     `service-unavailable`: Part of the system is unavailable; the request was not accepted
       */
      503: {
        headers: {
          /** @description Seconds to wait */
          'Retry-After'?: number;
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemResponse'];
        };
      };
    };
  };
  resendWebhookDelivery: {
    parameters: {
      query?: never;
      header?: {
        /** @description A string of yours, at most 255 characters, in quotes or bare. A repeat with the same key returns the first result, marked `Idempotent-Replayed: true`; a key is remembered for seven days, unless the operator has set another time of at least one. Without one, a repeat is a new request. */
        'Idempotency-Key'?: string;
        /** @description The entity tag that you have seen; refused with 412 if there is a newer state. */
        'If-Match'?: string;
      };
      path: {
        /** @description The id of the webhook */
        id: string;
        /** @description The id of the delivery */
        deliveryId: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Webhook delivery */
      200: {
        headers: {
          /** @description `true` if this is the stored result of a repeated key */
          'Idempotent-Replayed'?: 'true';
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['WebhookDeliveryResponse'];
        };
      };
      /**
       * @description `malformed-json`: The body is not JSON
       *
       *     `invalid-request`: The request has the wrong shape
       */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemResponse'];
        };
      };
      /** @description `unauthenticated`: A valid access token is required */
      401: {
        headers: {
          /** @description RFC 6750 */
          'WWW-Authenticate'?: string;
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemResponse'];
        };
      };
      /** @description `role-not-allowed`: Your role may not do this */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemResponse'];
        };
      };
      /**
       * @description `webhook-not-found`: There is no such webhook
       *
       *     `webhook-delivery-not-found`: There is no such delivery
       *
       *     `not-found`: There is nothing at this address
       */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemResponse'];
        };
      };
      /** @description `webhook-not-active`: The webhook is paused or disabled */
      409: {
        headers: {
          /** @description `true` if this is the stored result of a repeated key */
          'Idempotent-Replayed'?: 'true';
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemResponse'];
        };
      };
      /** @description `version-mismatch`: It has changed since you read it */
      412: {
        headers: {
          /** @description `true` if this is the stored result of a repeated key */
          'Idempotent-Replayed'?: 'true';
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemResponse'];
        };
      };
      /** @description `payload-too-large`: The body is too large */
      413: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemResponse'];
        };
      };
      /** @description `unsupported-media-type`: The media type of the body is not supported */
      415: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemResponse'];
        };
      };
      /**
       * @description `rule-violated`: The request is well-formed but breaks a rule
       *
       *     `idempotency-key-reused`: The idempotency key was used for another request
       */
      422: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemResponse'];
        };
      };
      /** @description `rate-limited`: Too many requests */
      429: {
        headers: {
          /** @description Seconds to wait */
          'Retry-After'?: number;
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemResponse'];
        };
      };
      /** @description `internal-error`: Something went wrong on our side */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemResponse'];
        };
      };
      /**
       * @description `outcome-unknown`: We do not know whether the request was accepted; repeat it with the same key
       *
       *     `overloaded`: Too many requests at once; this one was not accepted
       *
       *     `service-unavailable`: Part of the system is unavailable; the request was not accepted
       */
      503: {
        headers: {
          /** @description Seconds to wait */
          'Retry-After'?: number;
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemResponse'];
        };
      };
    };
  };
  listDemoParties: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Demo parties */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['DemoPartiesResponse'];
        };
      };
      /** @description `not-found`: There is nothing at this address */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemResponse'];
        };
      };
      /** @description `rate-limited`: Too many requests */
      429: {
        headers: {
          /** @description Seconds to wait */
          'Retry-After'?: number;
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemResponse'];
        };
      };
      /** @description `internal-error`: Something went wrong on our side */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemResponse'];
        };
      };
      /**
       * @description `overloaded`: Too many requests at once; this one was not accepted
       *
       *     `service-unavailable`: Part of the system is unavailable; the request was not accepted
       */
      503: {
        headers: {
          /** @description Seconds to wait */
          'Retry-After'?: number;
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemResponse'];
        };
      };
    };
  };
  signIn: {
    parameters: {
      query?: {
        /** @description Refused where the person turns out to have another one. */
        role?: components['schemas']['Role'];
        /** @description Trials only: the company to be, from `GET /auth/parties`. */
        party?: string;
        /** @description A path of the portal to come back to; the role’s first page unless given. */
        returnTo?: string;
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description To the identity provider */
      302: {
        headers: {
          /** @description Where to sign in */
          Location?: string;
          [name: string]: unknown;
        };
        content?: never;
      };
      /** @description `invalid-request`: The request has the wrong shape */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemResponse'];
        };
      };
      /** @description `not-found`: There is nothing at this address */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemResponse'];
        };
      };
      /** @description `rate-limited`: Too many requests */
      429: {
        headers: {
          /** @description Seconds to wait */
          'Retry-After'?: number;
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemResponse'];
        };
      };
      /** @description `internal-error`: Something went wrong on our side */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemResponse'];
        };
      };
      /**
       * @description `overloaded`: Too many requests at once; this one was not accepted
       *
       *     `service-unavailable`: Part of the system is unavailable; the request was not accepted
       */
      503: {
        headers: {
          /** @description Seconds to wait */
          'Retry-After'?: number;
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemResponse'];
          'text/html': string;
        };
      };
    };
  };
  getSession: {
    parameters: {
      query?: never;
      header: {
        /** @description The role whose session is meant; without it no cookie counts. */
        'X-Portal-Session': 'buyer' | 'supplier' | 'operator';
        /** @description Whom the page was loaded for: subject and company id with a space between, percent-encoded. The cookie of anybody else does not count. */
        'X-Portal-Identity'?: string;
      };
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Session */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['SessionResponse'];
        };
      };
      /** @description `unauthenticated`: A valid access token is required */
      401: {
        headers: {
          /** @description RFC 6750 */
          'WWW-Authenticate'?: string;
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemResponse'];
        };
      };
      /** @description `rate-limited`: Too many requests */
      429: {
        headers: {
          /** @description Seconds to wait */
          'Retry-After'?: number;
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemResponse'];
        };
      };
      /** @description `internal-error`: Something went wrong on our side */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemResponse'];
        };
      };
      /**
       * @description `overloaded`: Too many requests at once; this one was not accepted
       *
       *     `service-unavailable`: Part of the system is unavailable; the request was not accepted
       */
      503: {
        headers: {
          /** @description Seconds to wait */
          'Retry-After'?: number;
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemResponse'];
        };
      };
    };
  };
  signOut: {
    parameters: {
      query?: never;
      header: {
        /** @description The role whose session is meant; without it no cookie counts. */
        'X-Portal-Session': 'buyer' | 'supplier' | 'operator';
        /** @description Whom the page was loaded for: subject and company id with a space between, percent-encoded. The cookie of anybody else does not count. */
        'X-Portal-Identity'?: string;
      };
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Nobody is signed in with this role now */
      204: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      /**
       * @description `malformed-json`: The body is not JSON
       *
       *     `invalid-request`: The request has the wrong shape
       */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemResponse'];
        };
      };
      /** @description `payload-too-large`: The body is too large */
      413: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemResponse'];
        };
      };
      /** @description `unsupported-media-type`: The media type of the body is not supported */
      415: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemResponse'];
        };
      };
      /** @description `rate-limited`: Too many requests */
      429: {
        headers: {
          /** @description Seconds to wait */
          'Retry-After'?: number;
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemResponse'];
        };
      };
      /** @description `internal-error`: Something went wrong on our side */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemResponse'];
        };
      };
      /**
       * @description `overloaded`: Too many requests at once; this one was not accepted
       *
       *     `service-unavailable`: Part of the system is unavailable; the request was not accepted
       */
      503: {
        headers: {
          /** @description Seconds to wait */
          'Retry-After'?: number;
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemResponse'];
        };
      };
    };
  };
  isAlive: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Liveness */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['LivenessResponse'];
        };
      };
    };
  };
  isReady: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Readiness */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ReadinessResponse'];
        };
      };
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ReadinessResponse'];
        };
      };
    };
  };
  receiveOrderEvent: {
    parameters: {
      query?: never;
      header: {
        /** @description Id of the message, the same on every try */
        'webhook-id': string;
        /** @description Second of this try, since 1970 */
        'webhook-timestamp': string;
        /** @description HMAC-SHA256 over `id.timestamp.body`, one for each secret that holds */
        'webhook-signature': string;
      };
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['WebhookMessageResponse'];
      };
    };
    responses: {
      /** @description The receiver is gone: the webhook is disabled */
      410: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      /** @description Accepted */
      '2XX': {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      /** @description Not accepted: retried later, after `Retry-After` if that is longer */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
    };
  };
  receivePing: {
    parameters: {
      query?: never;
      header: {
        /** @description Id of the message, the same on every try */
        'webhook-id': string;
        /** @description Second of this try, since 1970 */
        'webhook-timestamp': string;
        /** @description HMAC-SHA256 over `id.timestamp.body`, one for each secret that holds */
        'webhook-signature': string;
      };
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['WebhookPingResponse'];
      };
    };
    responses: {
      /** @description The receiver is gone: the webhook is disabled */
      410: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      /** @description Accepted */
      '2XX': {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      /** @description Not accepted: the delivery says why, and it is not retried */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
    };
  };
}
