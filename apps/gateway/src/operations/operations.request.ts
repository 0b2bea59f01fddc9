import { DEAD_LETTER_CODES, LIMITS, SIDES, WIRE_SIDES, type Side, type WireSide } from '@app/contracts';
import { ApiProperty } from '@nestjs/swagger';
import { Transform } from 'class-transformer';
import {
  IsBoolean,
  IsIn,
  IsInt,
  IsOptional,
  IsString,
  IsUUID,
  Matches,
  Max,
  MaxLength,
  Min,
} from 'class-validator';
import { PageRequest } from '../http/page.request.js';
import { toBoolean } from '../http/query-values.js';
import { PlacedFilterRequest } from '../order/list-orders.request.js';

const ORDER_STATES = ['open', 'blocked', 'overdue', 'all'] as const;
const CODES = Object.keys(DEAD_LETTER_CODES);

export class ListOperatorOrdersRequest extends PlacedFilterRequest {
  /** Of open orders: blocked ones cannot apply their next event; overdue ones are past their deadline. */
  @ApiProperty({ enum: ORDER_STATES, default: 'open', required: false })
  @IsIn(ORDER_STATES)
  state: (typeof ORDER_STATES)[number] = 'open';

  /** Text in the number, the reference, the names of parties or lines. */
  @IsOptional()
  @IsString()
  @MaxLength(200)
  q?: string;

  /** Whose move it is. */
  @ApiProperty({ enum: SIDES, required: false })
  @IsOptional()
  @IsIn(SIDES)
  turn?: Side;

  /** Element of the diagram where the order rests: `review_quotation`. */
  @IsOptional()
  @IsString()
  @MaxLength(100)
  waitingAt?: string;

  /** Only the orders of this buyer. */
  @IsOptional()
  @IsUUID()
  buyerId?: string;

  /** Only the orders with this supplier. */
  @IsOptional()
  @IsUUID()
  supplierId?: string;
}

export class ListDeadLettersRequest extends PageRequest {
  /** Only those with this reason. */
  @ApiProperty({ enum: CODES, required: false })
  @IsOptional()
  @IsIn(CODES)
  code?: string;

  /** Those that were discarded, instead of those that wait. */
  @IsOptional()
  @Transform(toBoolean)
  @IsBoolean({ context: { detail: 'must be true or false' } })
  discarded?: boolean;
}

export class DiscardDeadLetterRequest {
  /**
   * Why it may go; kept with it, with who and when.
   * @example 'A test of our own integration; its owner knows.'
   */
  @IsString()
  @Matches(/\S/, { context: { detail: 'must say why the message may go' } })
  @MaxLength(1000)
  note: string;
}

export class ResendOrderRequest {
  /** The side that sends its events again and asks the other one for its own. */
  @ApiProperty({ enum: WIRE_SIDES, example: 'client' })
  @IsIn(WIRE_SIDES)
  side: WireSide;

  /**
   * The first event, by the sender's count.
   * @example 1
   */
  @ApiProperty({ required: false })
  @IsInt()
  @Min(1)
  @Max(LIMITS.wholeNumber)
  fromSequence: number = 1;
}
