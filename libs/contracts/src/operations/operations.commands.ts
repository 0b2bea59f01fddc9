import {
  IsBoolean,
  IsIn,
  IsInt,
  IsISO8601,
  IsOptional,
  IsString,
  IsUUID,
  Matches,
  Max,
  MaxLength,
  Min,
} from 'class-validator';
import { DEAD_LETTER_CODES, type DeadLetterCode } from '../error-codes.js';
import { LIMITS } from '../limits.js';

export class ResyncOrder {
  @IsUUID() orderId: string;
}

export class ResendOrder {
  @IsUUID() orderId: string;
  @IsInt() @Min(1) @Max(LIMITS.wholeNumber) fromSequence: number;
}

export class ResyncService {
  /** The moment of the backup, or earlier. */
  @IsOptional() @IsISO8601() @MaxLength(LIMITS.instantLength) since?: string;
}

export class ListDeadLetters {
  @IsInt() @Min(1) @Max(LIMITS.pageSize) limit: number;
  @IsOptional() @IsString() @MaxLength(1000) cursor?: string;
  @IsOptional() @IsIn(Object.keys(DEAD_LETTER_CODES)) code?: DeadLetterCode;
  /** Those that were discarded, instead of those that wait. */
  @IsOptional() @IsBoolean() discarded?: boolean;
}

export class DeadLetterNamed {
  @IsUUID() id: string;
}

export class DiscardDeadLetter extends DeadLetterNamed {
  /** Why it may go. */
  @IsString() @Matches(/\S/) @MaxLength(1000) note: string;
}
