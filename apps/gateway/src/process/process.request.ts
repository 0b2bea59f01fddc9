import { IsOptional, Matches } from 'class-validator';

export class ProcessModelRequest {
  /**
   * The newest unless given.
   * @example 'order-to-quotation.v1'
   */
  @IsOptional()
  @Matches(/^[a-z0-9-]+\.v\d+$/, { context: { detail: 'must be a version such as order-to-quotation.v1' } })
  version?: string;
}
