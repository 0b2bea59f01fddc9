import { isRefusal, type Reply } from './envelope/command.js';
import { ERROR_CODES, type ErrorCode } from './error-codes.js';

/** May end by themselves, or are judged before a key is: a repeat with the same key is judged anew. */
const NOT_KEPT: ReadonlySet<string> = new Set<ErrorCode>([
  'party-not-registered',
  'order-blocked',
  'order-resyncing',
  'service-unavailable',
  'invalid-request',
  'rule-violated',
  'webhook-url-refused',
  'idempotency-key-reused',
]);

/** Whether a refusal is a result. What is not there is none: it may be registered, or arrive, a moment later. */
export const isKeptRefusal = (code: ErrorCode): boolean =>
  ERROR_CODES[code].status !== 404 && !NOT_KEPT.has(code);

/** Whether a reply is stored with the key of its command, so that a repeat gets it again. */
export const isKept = (reply: Reply): boolean =>
  !isRefusal(reply) || isKeptRefusal(reply.refusal.code as ErrorCode);
