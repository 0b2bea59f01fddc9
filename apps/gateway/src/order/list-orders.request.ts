import {
  LIMITS,
  ORDER_SORTS,
  ORDER_STATUSES,
  SIDES,
  type OrderSort,
  type OrderStatus,
  type Side,
} from '@app/contracts';
import { ApiProperty } from '@nestjs/swagger';
import { Transform } from 'class-transformer';
import { ArrayMaxSize, IsBoolean, IsIn, IsOptional, IsString, IsUUID, MaxLength } from 'class-validator';
import { IsInstantText } from '../http/is-date-text.decorator.js';
import { PageRequest } from '../http/page.request.js';
import { toBoolean, toList } from '../http/query-values.js';

/** What operators, too, narrow their list by. */
export class PlacedFilterRequest extends PageRequest {
  /** Placed at it or later: an instant with its offset, or a date, which is its first instant in UTC. */
  @IsOptional()
  @IsInstantText()
  @MaxLength(LIMITS.instantLength)
  placedAfter?: string;

  /** Placed before it: an instant with its offset, or a date, which is its first instant in UTC. */
  @IsOptional()
  @IsInstantText()
  @MaxLength(LIMITS.instantLength)
  placedBefore?: string;
}

/** Filters that buyers and suppliers share. */
export class OrderFilterRequest extends PlacedFilterRequest {
  /** One or several, separated by commas. */
  @ApiProperty({ enum: ORDER_STATUSES, isArray: true, maxItems: ORDER_STATUSES.length, required: false })
  @IsOptional()
  @Transform(toList)
  @ArrayMaxSize(ORDER_STATUSES.length)
  @IsIn(ORDER_STATUSES, {
    each: true,
    context: { detail: `must each be one of ${ORDER_STATUSES.join(', ')}` },
  })
  status?: OrderStatus[];

  /**
   * Text in the number, the reference, or the names of the buyer or lines. Of a supplier, a buyer finds the orders by
   * `supplierId`: its name comes only with its answer.
   */
  @IsOptional()
  @IsString()
  @MaxLength(200)
  q?: string;

  /** Whose move it is. */
  @ApiProperty({ enum: SIDES, required: false })
  @IsOptional()
  @IsIn(SIDES)
  turn?: Side;

  /** Element of the diagram where the order rests on your side: `review_quotation`. */
  @IsOptional()
  @IsString()
  @MaxLength(100)
  waitingAt?: string;

  /** Due and not decided. */
  @IsOptional()
  @Transform(toBoolean)
  @IsBoolean({ context: { detail: 'must be true or false' } })
  overdue?: boolean;

  /**
   * `placed`: the newest first. `work`: your turn first, then by due date; an order that moves on between two pages may
   * be missing or come twice, so read all of them by `placed`.
   */
  @ApiProperty({ enum: ORDER_SORTS, required: false })
  @IsOptional()
  @IsIn(ORDER_SORTS)
  sort?: OrderSort;

  /** Whether to count all that the other filters let through. */
  @IsOptional()
  @Transform(toBoolean)
  @IsBoolean({ context: { detail: 'must be true or false' } })
  counts?: boolean;
}

export class ListBuyerOrdersRequest extends OrderFilterRequest {
  /** Only the orders with this supplier. */
  @IsOptional()
  @IsUUID()
  supplierId?: string;
}
