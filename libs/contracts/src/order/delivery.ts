import { IsISO8601, IsOptional, IsString, MaxLength } from 'class-validator';

export class Delivery {
  @IsOptional() @IsString() @MaxLength(500) address?: string;
  /**
   * Calendar date, `2026-12-24`. The gateway takes nothing else. Events may bring other dates of ISO 8601, since orders
   * were placed with them once, and an event that is refused blocks its order.
   */
  @IsOptional() @IsISO8601({ strict: true }) @MaxLength(10) date?: string;
}
