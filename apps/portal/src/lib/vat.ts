import type { components } from '@app/api-client/schema';
import { isRate, toDecimal } from './decimal-input';

/** A category of UNCL5305. */
export type VatCategory = components['schemas']['VatCategory'];

/** Why there is no VAT: EN 16931 knows more than one reason. */
export const WITHOUT_VAT = ['Z', 'E', 'AE', 'K', 'G', 'O'] as const;

/** Whether a rate that was typed is none at all. */
export const isNoVat = (rate: string): boolean => isRate(rate) && Number(toDecimal(rate)) === 0;
