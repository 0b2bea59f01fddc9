import { ERROR_CODES, type ErrorCode } from '@app/contracts';
import { applyDecorators } from '@nestjs/common';
import { ApiExtraModels, ApiResponse, getSchemaPath, type ApiResponseMetadata } from '@nestjs/swagger';
import { ProblemResponse } from '../problem/problem.response.js';
import { problemExampleRef } from './problem-examples.js';

/** What every call that needs a token can answer. */
const ALWAYS: ErrorCode[] = [
  'unauthenticated',
  'role-not-allowed',
  'rate-limited',
  'internal-error',
  'overloaded',
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

const RETRY_AFTER = {
  'Retry-After': { description: 'Seconds to wait', schema: { type: 'integer' as const } },
};
/** Headers of error responses, by status. */
const HEADERS: Partial<Record<number, ApiResponseMetadata['headers']>> = {
  401: { 'WWW-Authenticate': { description: 'RFC 6750', schema: { type: 'string' } } },
  429: RETRY_AFTER,
  503: RETRY_AFTER,
};

const PAGE = { 'text/html': { schema: { type: 'string' as const } } };

/** @param asPage whether a browser may be shown a page instead */
function errorResponse(status: number, codes: ErrorCode[], asPage: boolean): MethodDecorator {
  const headers = HEADERS[status];
  return ApiResponse({
    status,
    description: codes.map((code) => `\`${code}\`: ${ERROR_CODES[code].title}`).join('\n\n'),
    ...(headers && { headers }),
    content: {
      'application/problem+json': {
        schema: { $ref: getSchemaPath(ProblemResponse) },
        examples: Object.fromEntries(codes.map((code) => [code, { $ref: problemExampleRef(code) }])),
      },
      ...(asPage && PAGE),
    },
  });
}

/** An id that the router cannot read, or that is longer than any, leads to no route at all. */
const withUnreadable = (codes: ErrorCode[]): ErrorCode[] =>
  codes.some((code) => ERROR_CODES[code].status === 404) ? [...codes, 'not-found'] : codes;

function errorResponses(codes: ErrorCode[], pages: ErrorCode[] = []): MethodDecorator {
  const byStatus = new Map<number, ErrorCode[]>();
  for (const code of new Set(withUnreadable(codes))) {
    const { status } = ERROR_CODES[code];
    byStatus.set(status, [...(byStatus.get(status) ?? []), code]);
  }
  const responses = [...byStatus]
    .sort(([one], [other]) => one - other)
    .map(([status, codesOfStatus]) =>
      errorResponse(
        status,
        codesOfStatus,
        pages.some((code) => codesOfStatus.includes(code)),
      ),
    );
  return applyDecorators(ApiExtraModels(ProblemResponse), ...responses);
}

/** Lists what a question can be answered with beside its result. */
export const QueryErrors = (...codes: ErrorCode[]) => errorResponses([...codes, ...ALWAYS]);

/** What every call can answer that needs no token. */
const PUBLIC: ErrorCode[] = ['rate-limited', 'internal-error', 'overloaded', 'service-unavailable'];

/** Lists what a call of the portal's sign-in can be answered with beside its result. */
export const SessionErrors = (...codes: ErrorCode[]) => errorResponses([...codes, ...PUBLIC]);

/** The same for routes through which a browser is led, which tell a person that the provider is away. */
export const SignInErrors = (...codes: ErrorCode[]) =>
  errorResponses([...codes, ...PUBLIC], ['service-unavailable']);

/** Lists what a decision can be answered with beside its result. */
export const CommandErrors = (...codes: ErrorCode[]) => errorResponses([...codes, ...DECISION, ...ALWAYS]);
