import { IsIn, IsOptional, IsString, MaxLength, MinLength, ValidateIf } from 'class-validator';

/** Reasons that a person can give; `other` needs a text. */
export const REASON_CODES = [
  'out-of-stock',
  'not-supplied',
  'delivery',
  'price',
  'duplicate',
  'other',
] as const;
export type ReasonCode = (typeof REASON_CODES)[number];

/** Reasons that the process itself gives. */
export const PROCESS_REASON_CODES = [
  'unknown-supplier',
  'unknown-process-version',
  'no-response',
  'no-quotation',
  'quotation-expired',
] as const;

const ALL_REASON_CODES = [...REASON_CODES, ...PROCESS_REASON_CODES];

export class Reason {
  @IsIn(ALL_REASON_CODES) code: ReasonCode | (typeof PROCESS_REASON_CODES)[number];
  @IsOptional() @IsString() @MaxLength(500) text?: string;
}

/** A reason in a command: only a person's codes. */
export class PersonReason {
  @IsIn(REASON_CODES) code: ReasonCode;
  @ValidateIf((reason: PersonReason) => reason.code === 'other' || reason.text !== undefined)
  @IsString()
  @MinLength(1)
  @MaxLength(500)
  text?: string;
}
