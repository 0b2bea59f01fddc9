import { isAmount, isRate } from '@/lib/decimal-input';
import type { VatCategory } from '@/lib/vat';

/** A price as it is typed. */
export interface PriceDraft {
  unitPrice: string;
  vat: string;
  /** Why there is no VAT, where the rate is 0. */
  category: VatCategory;
}

export const isComplete = ({ unitPrice, vat }: PriceDraft): boolean => isAmount(unitPrice) && isRate(vat);
