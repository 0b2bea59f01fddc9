import type { ErrorCode } from '../error-codes.js';

/** Roles of the person or machine behind a request; from the verified token, never from a body. */
export const ROLES = ['buyer', 'supplier', 'operator'] as const;
export type Role = (typeof ROLES)[number];

export interface Actor {
  role: Role;
  /** `sub` of the token. */
  subject: string;
}

/**
 * A request to the one owner of an order, which may be refused.
 * Known by (party, key): a repeat gets the first result.
 */
export interface Command<Body = unknown> {
  /** The company that acts, from the token; of an operator, who acts for none, the nil UUID. */
  party: string;
  /** Idempotency key, at most 255 characters. */
  key: string;
  /** Of method, path, canonical body and If-Match: the same key with another fingerprint is refused. */
  fingerprint: string;
  actor: Actor;
  /** Epoch milliseconds after which the caller no longer listens: a command that is later is not begun. */
  deadline: number;
  /** The order it is about; absent where it creates one. */
  orderId?: string;
  /** `If-Match`: refused as `version-mismatch` where the order has another version. */
  expectedVersion?: number;
  traceparent?: string;
  body: Body;
}

/** A question to a read queue; nothing is changed. */
export interface Query<Body = unknown> {
  /** The company that asks; an operator has none. */
  party?: string;
  actor: Actor;
  deadline: number;
  body: Body;
}

/** An expected no, as a value: a code of `ERROR_CODES` and what the caller needs to understand it. */
export interface Refusal {
  code: string;
  [field: string]: unknown;
}

export const refuse = (code: ErrorCode, fields: Record<string, unknown> = {}): { refusal: Refusal } => ({
  refusal: { code, ...fields },
});

/** Exactly one of the two; `replayed` marks the stored result of a repeated key. */
export type Reply<Result = unknown> =
  { result: Result; replayed?: boolean } | { refusal: Refusal; replayed?: boolean };

export const isRefusal = <Answer extends object>(
  answer: Answer,
): answer is Extract<Answer, { refusal: Refusal }> => 'refusal' in answer;
