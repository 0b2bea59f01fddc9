import type { EstimateView } from '@app/contracts';
import type { QuotationLineResponse, TaxSubtotalResponse } from './quotation.response.js';

/** What your price list gives for an order that nobody has confirmed yet. */
export class EstimateResponse implements EstimateView {
  /** @example '01936b6e-5a2f-7c41-9d1e-8f4b2a6c3d50' */
  orderId: string;
  /** @example 'DKK' */
  currency: string;
  lines: QuotationLineResponse[];
  /**
   * Numbers of the lines that your list does not price: after the confirmation somebody prices them by hand.
   * @example []
   */
  unpriced: number[];
  /** Of the lines that have a price, as are all totals. */
  taxes: TaxSubtotalResponse[];
  /** @example '197750.00' */
  netTotal: string;
  /** @example '49437.50' */
  taxTotal: string;
  /** @example '247187.50' */
  grossTotal: string;
}
