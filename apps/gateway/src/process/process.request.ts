import { IsOptional, Matches, MaxLength } from 'class-validator';

export class ProcessModelRequest {
  /**
   * The newest unless given.
   * @example 'order-to-quotation.v1'
   */
  @IsOptional()
  @MaxLength(100)
  @Matches(/^[a-z0-9-]+\.v\d+$/, { context: { detail: 'must be a version such as order-to-quotation.v1' } })
  version?: string;
}
