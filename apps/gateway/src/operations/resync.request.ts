import { LIMITS, WIRE_SIDES, type WireSide } from '@app/contracts';
import { ApiProperty } from '@nestjs/swagger';
import { IsIn, IsOptional, MaxLength } from 'class-validator';
import { IsInstantText } from '../http/is-date-text.decorator.js';

export class ResyncOrderRequest {
  /** The side whose database was restored. */
  @ApiProperty({ enum: WIRE_SIDES, example: 'supplier' })
  @IsIn(WIRE_SIDES)
  side: WireSide;
}

export class ResyncServiceRequest extends ResyncOrderRequest {
  /**
   * The moment of the backup, or earlier: orders that have ended since are compared too. Seven days ago by default.
   * @example '2026-11-23T02:00:00Z'
   */
  @IsOptional()
  @IsInstantText()
  @MaxLength(LIMITS.instantLength)
  since?: string;
}
