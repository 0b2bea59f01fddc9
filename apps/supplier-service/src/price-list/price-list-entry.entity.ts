import type { VatCategory } from '@app/contracts';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** What a list says about a sku from `validFrom` until `validTo` (not included); for one instant at most one row. */
@Entity('price_list_entries')
export class PriceListEntryEntity {
  @PrimaryColumn('uuid', { name: 'supplier_id' }) supplierId: string;
  @PrimaryColumn('text', { collation: 'C' }) sku: string;
  @PrimaryColumn('timestamptz', { name: 'valid_from' }) validFrom: Date;
  @Column('timestamptz', { name: 'valid_to', nullable: true }) validTo: Date | null;
  @Column('text') name: string;
  @Column('text', { name: 'unit_code' }) unitCode: string;
  @Column('numeric', { name: 'unit_price', precision: 19, scale: 4 }) unitPrice: string;
  @Column('numeric', { name: 'base_quantity', precision: 19, scale: 4 }) baseQuantity: string;
  @Column('numeric', { name: 'vat_rate', precision: 5, scale: 2 }) vatRatePercent: string;
  @Column('text', { name: 'vat_category' }) vatCategory: VatCategory;
  /** Of the list, when the row was added. */
  @Column('int') version: number;
}
