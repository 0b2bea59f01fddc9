import { LIMITS } from '@app/contracts';
import { ApiProperty } from '@nestjs/swagger';
import { Transform } from 'class-transformer';
import { IsInt, IsOptional, IsString, Max, MaxLength, Min } from 'class-validator';
import { toNumber } from './query-values.js';

/** A page of a list. */
export class PageRequest {
  /** Items of a page. */
  @ApiProperty({ type: 'integer', required: false })
  @Transform(toNumber)
  @IsInt()
  @Min(1)
  @Max(LIMITS.pageSize)
  limit: number = 50;

  /** `nextCursor` of the last answer, with the same filters. */
  @IsOptional()
  @IsString()
  @MaxLength(1000)
  cursor?: string;
}
