import type { Visibility } from '@app/contracts';
import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** A supplier, its policy and what is counted for it. */
@Entity('suppliers')
@Index('suppliers_name', ['name', 'id'])
export class SupplierEntity {
  @PrimaryColumn('uuid') id: string;
  @Column('text') name: string;
  @Column('text') currency: string;
  @Column('boolean', { name: 'auto_confirm' }) autoConfirm: boolean;
  @Column('numeric', { name: 'auto_confirm_limit', precision: 19, scale: 4 }) autoConfirmLimit: string;
  @Column('text', { name: 'response_within' }) responseWithin: string;
  @Column('text', { name: 'quote_within' }) quoteWithin: string;
  @Column('text', { name: 'valid_for' }) validFor: string;
  @Column('text', { name: 'time_zone' }) timeZone: string;
  @Column('text') visibility: Visibility;
  @Column('int', { name: 'policy_version', default: 1 }) policyVersion: number;
  @Column('int', { name: 'price_list_version', default: 0 }) priceListVersion: number;
  @Column('timestamptz', { name: 'price_list_changed_at', nullable: true }) priceListChangedAt: Date | null;
  @Column('bigint', { name: 'quotation_counter', default: 0 }) quotationCounter: string;
}
