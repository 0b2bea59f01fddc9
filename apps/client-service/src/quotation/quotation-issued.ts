import { inUtc, QuotationIssued } from '@app/contracts';
import type { EventKind } from '@app/order';
import type { ClientNeeds } from '../client.needs.js';

export const quotationIssued: EventKind<QuotationIssued, ClientNeeds> = {
  key: 'quotation.issued',
  data: QuotationIssued,
  effect: (_order, { supplier, quotation }) => ({
    order: {
      supplier,
      currency: quotation.currency,
      netTotal: quotation.netTotal,
      taxTotal: quotation.taxTotal,
      grossTotal: quotation.grossTotal,
    },
    variables: { quotationRevision: quotation.revision, validUntil: inUtc(quotation.validUntil) },
    quotation: { revision: quotation.revision, document: quotation },
  }),
};
