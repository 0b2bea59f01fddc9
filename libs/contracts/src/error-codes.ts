/**
 * Every code that a caller can meet, with the HTTP status that the gateway gives it and one English sentence.
 * Rules know the codes only; the statuses are for the gateway, and for `isKeptRefusal`.
 */
export const ERROR_CODES = {
  'malformed-json': { status: 400, title: 'The body is not JSON' },
  'invalid-request': { status: 400, title: 'The request has the wrong shape' },
  'invalid-cursor': { status: 400, title: 'The cursor was not issued by this server' },
  unauthenticated: { status: 401, title: 'A valid access token is required' },
  'role-not-allowed': { status: 403, title: 'Your role may not do this' },
  'party-not-registered': { status: 403, title: 'Your company is not registered here' },
  'not-found': { status: 404, title: 'There is nothing at this address' },
  'order-not-found': { status: 404, title: 'There is no such order' },
  'supplier-not-found': { status: 404, title: 'There is no such supplier' },
  'quotation-not-found': { status: 404, title: 'The order has no quotation yet' },
  'estimate-not-found': { status: 404, title: 'The order does not wait for your confirmation' },
  'dead-letter-not-found': { status: 404, title: 'There is no such dead letter' },
  'webhook-not-found': { status: 404, title: 'There is no such webhook' },
  'webhook-delivery-not-found': { status: 404, title: 'There is no such delivery' },
  'method-not-allowed': { status: 405, title: 'The method is not allowed here' },
  'not-acceptable': { status: 406, title: 'None of the accepted media types is available' },
  'request-timeout': { status: 408, title: 'The request did not arrive in time' },
  'transition-not-allowed': { status: 409, title: 'The process does not allow this now' },
  'quotation-superseded': { status: 409, title: 'There is a newer revision of the quotation' },
  'quotation-expired': { status: 409, title: 'The quotation is no longer valid' },
  'order-blocked': { status: 409, title: 'The order is blocked until an operator resolves the problem' },
  'order-resyncing': {
    status: 409,
    title: 'The order is being compared with the other side after a restore; try again in a moment',
  },
  'dead-letter-not-foreign': { status: 409, title: 'Only a message that is not ours may be discarded' },
  'webhook-not-active': { status: 409, title: 'The webhook is paused or disabled' },
  'version-mismatch': { status: 412, title: 'It has changed since you read it' },
  'payload-too-large': { status: 413, title: 'The body is too large' },
  'unsupported-media-type': { status: 415, title: 'The media type of the body is not supported' },
  'rule-violated': { status: 422, title: 'The request is well-formed but breaks a rule' },
  'idempotency-key-reused': { status: 422, title: 'The idempotency key was used for another request' },
  'lines-unpriced': { status: 422, title: 'Every unpriced line needs a price' },
  'price-list-invalid': { status: 422, title: 'The price list has invalid rows; nothing was changed' },
  'webhook-url-refused': { status: 422, title: 'Messages cannot be sent to this address' },
  'too-many-webhooks': { status: 422, title: 'Your company already has the maximum number of webhooks' },
  'rate-limited': { status: 429, title: 'Too many requests' },
  'headers-too-large': { status: 431, title: 'The headers of the request are too large' },
  'internal-error': { status: 500, title: 'Something went wrong on our side' },
  'outcome-unknown': {
    status: 503,
    title: 'We do not know whether the request was accepted; repeat it with the same key',
  },
  overloaded: { status: 503, title: 'Too many requests at once; this one was not accepted' },
  'service-unavailable': {
    status: 503,
    title: 'Part of the system is unavailable; the request was not accepted',
  },
} as const satisfies Record<string, { status: number; title: string }>;

export type ErrorCode = keyof typeof ERROR_CODES;

/** Why a message lies among the dead letters. `foreign` ones are not ours and may be discarded. */
export const DEAD_LETTER_CODES = {
  unparseable: { foreign: true, text: 'The body is not JSON' },
  'not-an-event': { foreign: true, text: 'The message is not a CloudEvent' },
  'unknown-type': { foreign: true, text: 'No handler knows this type of event' },
  'wrong-sender': { foreign: true, text: 'The event does not come from the other side' },
  'wrong-party': { foreign: true, text: 'The parties are not those of the stored order' },
  'unknown-version': {
    foreign: false,
    text: 'A newer sender uses a version that this service does not know',
  },
  'invalid-event': { foreign: false, text: 'The data does not have the shape of this event' },
  'unknown-order': { foreign: false, text: 'The order is unknown, and asking the sender again did not help' },
  'sequence-conflict': { foreign: false, text: 'Another event was applied under this sequence' },
  'unexpected-event': { foreign: false, text: 'The process does not expect this event here' },
  defect: { foreign: false, text: 'Handling the message failed' },
  'delivery-limit': { foreign: false, text: 'The message was delivered too often without being handled' },
} as const satisfies Record<string, { foreign: boolean; text: string }>;

export type DeadLetterCode = keyof typeof DEAD_LETTER_CODES;
