import { ERROR_CODES, type ErrorCode } from '@app/contracts';
import type { OpenAPIObject } from '@nestjs/swagger';
import { completeDocument } from './complete.js';

/** @returns under which statuses the document promises that a repeat is marked */
function marked(...codes: ErrorCode[]): string[] {
  const problem = (code: ErrorCode) => ({
    description: code,
    content: { 'application/problem+json': { examples: { [code]: {} } } },
  });
  const operation = {
    operationId: 'decide',
    parameters: [{ name: 'Idempotency-Key', in: 'header' }],
    responses: {
      200: { description: 'Done' },
      ...Object.fromEntries(codes.map((code) => [ERROR_CODES[code].status, problem(code)])),
    },
  };
  completeDocument({ paths: { '/v1/things': { post: operation } } } as unknown as OpenAPIObject);
  return Object.entries(operation.responses).flatMap(([status, answer]) =>
    'Idempotent-Replayed' in ((answer as { headers?: object }).headers ?? {}) ? [status] : [],
  );
}

it.each<[string, ErrorCode[], string[]]>([
  ['refusals that are results', ['transition-not-allowed', 'version-mismatch'], ['200', '409', '412']],
  ['what is not there', ['order-not-found'], ['200']],
  ['an order that may go on in a moment', ['order-blocked'], ['200']],
  ['faults of the request, and of its key', ['rule-violated'], ['200']],
  ['refusals of the gateway itself', ['unauthenticated', 'payload-too-large'], ['200']],
])('promises the stored result of a repeated key: %s', (_name, codes, statuses) =>
  expect(marked(...codes)).toEqual(statuses),
);
