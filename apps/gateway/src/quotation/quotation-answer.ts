import { StreamableFile } from '@nestjs/common';
import type { Exchange } from '../http/exchange.js';
import { preferredLanguage } from '../http/language.js';
import type { OrderReads } from '../order/order-reads.js';
import { quotationPdf } from './pdf/quotation-pdf.js';
import type { QuotationResponse } from './quotation.response.js';

/** The quotation of an order as JSON, or as a document to print by `Accept: application/pdf`. */
export async function answerQuotation(
  reads: OrderReads,
  exchange: Exchange,
  orderId: string,
): Promise<QuotationResponse | StreamableFile> {
  const { caller } = exchange;
  if (exchange.negotiate(['application/json', 'application/pdf']) === 'application/json')
    return reads.quotation(caller, orderId);
  const [order, quotation] = await Promise.all([
    reads.order(caller, orderId),
    reads.quotation(caller, orderId),
  ]);
  const language = preferredLanguage(exchange.acceptLanguage);
  exchange.header('Content-Language', language);
  const name = quotation.number ?? `${order.number}-draft`;
  return new StreamableFile(await quotationPdf(order, quotation, language), {
    type: 'application/pdf',
    disposition: `attachment; filename="${name.replace(/[^\w.-]/g, '_')}-${quotation.revision}.pdf"`,
  });
}
