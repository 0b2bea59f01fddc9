import { ERROR_CODES, type ErrorCode } from '@app/contracts';

/** Each problem once for the whole document: every operation refers to those that it can answer. */
export const problemExampleRef = (code: ErrorCode) => `#/components/examples/${code}`;

export function problemExamples() {
  const codes = Object.keys(ERROR_CODES) as ErrorCode[];
  return Object.fromEntries(
    codes.map((code) => [code, { summary: ERROR_CODES[code].title, value: exampleOf(code) }]),
  );
}

/** What beside the code a caller finds in some problems. */
const MEMBERS: Partial<Record<ErrorCode, object>> = {
  'invalid-request': { errors: [{ pointer: '/supplierId', code: 'not-a-uuid', detail: 'must be a UUID' }] },
  'rule-violated': {
    errors: [{ pointer: '/lines/0/quantity', code: 'quantity-out-of-range', detail: 'must be above zero' }],
  },
  'price-list-invalid': {
    errors: [
      {
        line: 3,
        pointer: '/unitPrice',
        code: 'invalid',
        detail: 'unitPrice must be a decimal of zero or more',
      },
    ],
  },
  'transition-not-allowed': { state: 'COMPLETED', turn: null, allowed: [] },
  'quotation-superseded': { currentRevision: 2 },
  'order-blocked': {
    state: 'QUOTED',
    turn: 'buyer',
    blocked: { code: 'sequence-conflict', at: '2026-11-24T09:30:00.000Z' },
  },
  'version-mismatch': { state: 'QUOTED', turn: 'buyer', version: 6 },
  'webhook-url-refused': { reason: 'not-https' },
  'webhook-not-active': { state: 'paused' },
  'too-many-webhooks': { limit: 10 },
  'quotation-expired': { validUntil: '2026-12-08T22:59:59.999Z' },
};

function exampleOf(code: ErrorCode) {
  const { status, title } = ERROR_CODES[code];
  return {
    type: `http://localhost:3000/problems/${code}`,
    title,
    status,
    detail: title,
    instance: '/v1/orders',
    code,
    traceId: '4bf92f3577b34da6a3ce929d0e0e4736',
    ...MEMBERS[code],
  };
}
