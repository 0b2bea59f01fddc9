import type { ErrorCode } from '@app/contracts';
import { Injectable, type PipeTransform } from '@nestjs/common';
import { isUUID } from 'class-validator';
import { Problem } from '../problem/problem.js';

/** An id that is no UUID names nothing, and is answered like one that nobody has. */
const idPipe = (code: ErrorCode) => {
  @Injectable()
  class IdPipe implements PipeTransform<string, string> {
    transform(value: string): string {
      if (isUUID(value)) return value.toLowerCase();
      throw new Problem(code);
    }
  }
  return IdPipe;
};

export const OrderIdPipe = idPipe('order-not-found');
export const PriceListIdPipe = idPipe('not-found');
export const WebhookIdPipe = idPipe('webhook-not-found');
export const WebhookDeliveryIdPipe = idPipe('webhook-delivery-not-found');
