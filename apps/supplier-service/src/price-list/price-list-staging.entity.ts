import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import type { RowFault } from './price-list-row.js';

/** A row of an import before its commit; of a bad one only what could be read. */
@Entity('price_list_staging')
@Index('price_list_staging_sku', ['supplierId', 'importId', 'sku'])
@Index('price_list_staging_created_at', ['createdAt'])
export class PriceListStagingEntity {
  @PrimaryColumn('uuid', { name: 'supplier_id' }) supplierId: string;
  @PrimaryColumn('uuid', { name: 'import_id' }) importId: string;
  @PrimaryColumn('int') line: number;
  @Column({ type: 'text', collation: 'C', nullable: true }) sku: string | null;
  @Column('text', { nullable: true }) name: string | null;
  @Column('text', { name: 'unit_code', nullable: true }) unitCode: string | null;
  @Column('numeric', { name: 'unit_price', precision: 19, scale: 4, nullable: true }) unitPrice:
    string | null;
  @Column('numeric', { name: 'base_quantity', precision: 19, scale: 4, nullable: true })
  baseQuantity: string | null;
  @Column('numeric', { name: 'vat_rate', precision: 5, scale: 2, nullable: true }) vatRatePercent:
    string | null;
  @Column('text', { name: 'vat_category', nullable: true }) vatCategory: string | null;
  /** Null: from the commit on. */
  @Column('timestamptz', { name: 'valid_from', nullable: true }) validFrom: Date | null;
  @Column('timestamptz', { name: 'valid_to', nullable: true }) validTo: Date | null;
  @Column('jsonb', { nullable: true }) faults: RowFault[] | null;
  @Column('timestamptz', { name: 'created_at', default: () => 'now()' }) createdAt: Date;
}
