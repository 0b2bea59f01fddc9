import type { components } from '@app/api-client/schema';
import { isAmount, isRate, toDecimal } from '@/lib/decimal-input';

export type VatCategory = components['schemas']['VatCategory'];

/** A price as it is typed. */
export interface PriceDraft {
  unitPrice: string;
  vat: string;
  /** Why there is no VAT, where the rate is 0: EN 16931 knows more than one reason. */
  category: VatCategory;
}

export const hasNoVat = ({ vat }: PriceDraft): boolean => isRate(vat) && Number(toDecimal(vat)) === 0;
export const isComplete = ({ unitPrice, vat }: PriceDraft): boolean => isAmount(unitPrice) && isRate(vat);
