import { applyDecorators } from '@nestjs/common';
import { ApiHeader } from '@nestjs/swagger';

const IdempotencyKeyHeader = () =>
  ApiHeader({
    name: 'Idempotency-Key',
    required: false,
    description:
      'A string of yours, at most 255 characters, in quotes or bare. A repeat with the same key returns the first result, marked `Idempotent-Replayed: true`; a key is remembered for seven days, unless the operator has set another time of at least one. Without one, a repeat is a new request.',
    schema: { type: 'string', maxLength: 257 },
  });

const IfMatchHeader = () =>
  ApiHeader({
    name: 'If-Match',
    required: false,
    description: 'The entity tag that you have seen; refused with 412 if there is a newer state.',
    schema: { type: 'string' },
  });

/** Headers of a decision. */
export const DecisionHeaders = () => applyDecorators(IdempotencyKeyHeader(), IfMatchHeader());

/** Header of a request that creates: there is nothing yet that could have changed. */
export const CreationHeaders = IdempotencyKeyHeader;

export const ConditionalHeaders = () =>
  ApiHeader({
    name: 'If-None-Match',
    required: false,
    description:
      'An entity tag that you have; the answer is 304 if nothing has changed. What changes merely with the clock is always returned in full: an overdue order, and a price list without `at`.',
    schema: { type: 'string' },
  });
