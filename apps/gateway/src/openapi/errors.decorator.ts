import { ERROR_CODES, type ErrorCode } from '@app/contracts';
import { applyDecorators } from '@nestjs/common';
import { ApiExtraModels, ApiResponse, getSchemaPath } from '@nestjs/swagger';
import { ProblemResponse } from '../problem/problem.response.js';

/** What every call that needs a token can answer. */
const ALWAYS: ErrorCode[] = [
  'unauthenticated',
  'role-not-allowed',
  'rate-limited',
  'internal-error',
  'service-unavailable',
];
/** What every decision can answer beside. */
const DECISION: ErrorCode[] = [
  'malformed-json',
  'invalid-request',
  'payload-too-large',
  'unsupported-media-type',
  'rule-violated',
  'idempotency-key-reused',
  'outcome-unknown',
];

const exampleOf = (code: ErrorCode) => ({
  type: `http://localhost:3000/problems/${code}`,
  title: ERROR_CODES[code].title,
  status: ERROR_CODES[code].status,
  detail: ERROR_CODES[code].title,
  instance: '/v1/orders',
  code,
  traceId: '4bf92f3577b34da6a3ce929d0e0e4736',
});

function errorResponse(status: number, codes: ErrorCode[]): MethodDecorator {
  const headers = {
    ...((status === 503 || status === 429) && {
      'Retry-After': { description: 'Seconds to wait', schema: { type: 'integer' as const } },
    }),
    ...(status === 401 && {
      'WWW-Authenticate': { description: 'RFC 6750', schema: { type: 'string' as const } },
    }),
  };
  return ApiResponse({
    status,
    description: codes.map((code) => `\`${code}\`: ${ERROR_CODES[code].title}`).join('\n\n'),
    headers,
    content: {
      'application/problem+json': {
        schema: { $ref: getSchemaPath(ProblemResponse) },
        examples: Object.fromEntries(codes.map((code) => [code, { value: exampleOf(code) }])),
      },
    },
  });
}

function errorResponses(codes: ErrorCode[]): MethodDecorator {
  const byStatus = new Map<number, ErrorCode[]>();
  for (const code of new Set(codes)) {
    const { status } = ERROR_CODES[code];
    byStatus.set(status, [...(byStatus.get(status) ?? []), code]);
  }
  const responses = [...byStatus]
    .sort(([one], [other]) => one - other)
    .map(([status, codesOfStatus]) => errorResponse(status, codesOfStatus));
  return applyDecorators(ApiExtraModels(ProblemResponse), ...responses);
}

/** Lists what a question can be answered with beside its result. */
export const QueryErrors = (...codes: ErrorCode[]) => errorResponses([...codes, ...ALWAYS]);

/** Lists what a decision can be answered with beside its result. */
export const CommandErrors = (...codes: ErrorCode[]) => errorResponses([...codes, ...DECISION, ...ALWAYS]);
