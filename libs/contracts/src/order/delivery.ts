import { IsISO8601, IsOptional, IsString, MaxLength } from 'class-validator';

export class Delivery {
  @IsOptional() @IsString() @MaxLength(500) address?: string;
  /**
   * Calendar date, `2026-12-24`. The gateway takes nothing else; here other dates of ISO 8601 pass too, since orders
   * have been placed with them, and an event that is refused blocks its order.
   */
  @IsOptional() @IsISO8601({ strict: true }) @MaxLength(10) date?: string;
}
