import { DEAD_LETTER_CODES } from '@app/contracts';
import { ApiProperty } from '@nestjs/swagger';
import { IsIn, IsInt, IsOptional, Min } from 'class-validator';
import { PageRequest } from '../http/page.request.js';
import { SIDES, type Side } from '../services/both-sides.js';

export const ORDER_STATES = ['blocked', 'overdue'] as const;
const CODES = Object.keys(DEAD_LETTER_CODES);

export class ListOperatorOrdersRequest extends PageRequest {
  /** All open and ended orders unless given. */
  @ApiProperty({ enum: ORDER_STATES, required: false })
  @IsOptional()
  @IsIn(ORDER_STATES)
  state?: (typeof ORDER_STATES)[number];
}

export class ListDeadLettersRequest extends PageRequest {
  @ApiProperty({ enum: CODES, required: false })
  @IsOptional()
  @IsIn(CODES)
  code?: string;
}

export class ResendOrderRequest {
  /** The side that sends its events again and asks the other one for its own. */
  @ApiProperty({ enum: SIDES, example: 'client' })
  @IsIn(SIDES)
  side: Side;

  /**
   * The first event, by the sender's count.
   * @example 1
   */
  @IsInt()
  @Min(1)
  fromSequence: number = 1;
}
