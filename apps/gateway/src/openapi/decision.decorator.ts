import type { ErrorCode } from '@app/contracts';
import { applyDecorators, HttpCode, Post } from '@nestjs/common';
import { ApiResponse } from '@nestjs/swagger';
import { OrderResponse } from '../order/order.response.js';
import { CommandErrors } from './errors.decorator.js';
import { DecisionHeaders } from './headers.decorator.js';

/**
 * A decision about an order, answered with the order as it stands after it.
 * @param errors what it can be refused with beside what every one can
 */
export const Decision = (path: string, ...errors: ErrorCode[]) =>
  applyDecorators(
    Post(path),
    HttpCode(200),
    ApiResponse({ status: 200, type: OrderResponse }),
    CommandErrors(
      'order-not-found',
      'transition-not-allowed',
      ...errors,
      'order-blocked',
      'order-resyncing',
      'version-mismatch',
    ),
    DecisionHeaders(),
  );
