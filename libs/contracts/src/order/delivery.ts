import { IsISO8601, IsOptional, IsString, MaxLength } from 'class-validator';

export class Delivery {
  @IsOptional() @IsString() @MaxLength(500) address?: string;
  /** Calendar date, `2026-12-24`. */
  @IsOptional() @IsISO8601({ strict: true }) @MaxLength(10) date?: string;
}
