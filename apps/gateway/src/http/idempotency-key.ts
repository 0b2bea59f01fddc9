import { randomUUID } from 'node:crypto';
import { LIMITS } from '@app/contracts';
import { faultsProblem } from '../problem/problem.js';

/** Printable ASCII between quotes, `\"` and `\\` escaped: RFC 8941, section 3.3.3. */
const STRUCTURED_STRING = /^"((?:[\x20-\x21\x23-\x5b\x5d-\x7e]|\\["\\])*)"$/;
const BARE = /^[\x21\x23-\x2b\x2d-\x3a\x3c-\x7e]+$/;

/**
 * The caller's key, quoted (draft-ietf-httpapi-idempotency-key-header-07) or bare.
 * One is made up where none is given: then a repeat is a new request.
 * @throws {Problem} 400 for a key that is empty, too long or has other characters
 */
export function readIdempotencyKey(header: string | string[] | undefined): string {
  if (header === undefined) return randomUUID();
  const text = typeof header === 'string' ? header.trim() : '';
  const key = STRUCTURED_STRING.exec(text)?.[1].replace(/\\(["\\])/g, '$1') ?? BARE.exec(text)?.[0];
  if (key && key.length <= LIMITS.idempotencyKeyLength) return key;
  throw faultsProblem([
    {
      pointer: '/Idempotency-Key',
      in: 'header',
      code: 'not-a-key',
      detail: `must be one string of 1 to ${LIMITS.idempotencyKeyLength} printable ASCII characters`,
    },
  ]);
}
