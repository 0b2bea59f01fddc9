import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A buying company that may place orders here. */
@Entity('buyers')
export class BuyerEntity {
  @PrimaryColumn('uuid') id: string;
  @Column('text') name: string;
  /** Number of orders placed so far: the last order number given out. */
  @Column('bigint', { name: 'order_counter' }) orderCounter: string;
}
