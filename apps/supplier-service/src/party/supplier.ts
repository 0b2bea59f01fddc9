import type { SupplierPolicy } from '@app/contracts';

/** A supplier as rules see it. */
export interface Supplier {
  id: string;
  name: string;
  /** ISO 4217; every price and amount of the supplier is in it. */
  currency: string;
  policy: SupplierPolicy;
}
