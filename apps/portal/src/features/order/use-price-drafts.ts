import { useState } from 'react';
import { isProblem } from '@/api/problem';
import type { Order, Quotation } from '@/api/types';
import { useFormat } from '@/i18n/use-format';
import { toDecimal } from '@/lib/decimal-input';
import { isNoVat, type VatCategory } from '@/lib/vat';
import { useDecision, type LinePrice } from './api/decide';
import { isComplete, type PriceDraft } from './price-draft';

type Numbered = { lineNumber: number };

/** What a person types for the lines that the list does not price, and the answer to what was sent of it. */
export function usePriceDrafts(order: Order, quotation: Quotation) {
  const format = useFormat();
  const [drafts, setDrafts] = useState<Record<number, Partial<PriceDraft>>>({});
  const issue = useDecision('supplier', order.id);
  const open = quotation.lines.filter((line) => line.unitPrice === undefined);
  const listed = quotation.lines.find((line) => line.vatRatePercent);
  // Most orders have one rate: what is typed in the first line holds for the others until they get their own.
  const first = drafts[open[0]?.lineNumber ?? 0];
  const common = {
    vat: listed?.vatRatePercent ? format.typed(listed.vatRatePercent) : (first?.vat ?? ''),
    category: first?.category ?? withoutVat(listed?.vatCategory) ?? 'Z',
  };
  const draftOf = ({ lineNumber }: Numbered): PriceDraft => ({
    unitPrice: '',
    ...common,
    ...drafts[lineNumber],
  });
  const priceOf = (line: Numbered) => linePrice(line.lineNumber, draftOf(line));

  // What has been mended since it was sent is not at fault any more.
  const sent = issue.variables?.kind === 'issue' ? issue.variables.lines : [];
  const tooLarge = linesAtFault(issue.error, sent, 'amount-too-large').filter(
    (price) => priceOf(price).unitPrice === price.unitPrice,
  );
  const isVatAsSent = sent.every((price) => sameVat(price, priceOf(price)));
  const mixed = isVatAsSent ? linesAtFault(issue.error, sent, 'vat-category-mixed') : [];

  /** Sends the quotation, where no price is missing. */
  const send = () => {
    if (!open.every((line) => isComplete(draftOf(line)))) return;
    issue.mutate({ kind: 'issue', version: order.version, lines: open.map(priceOf) });
  };

  return {
    issue,
    isBegun: Object.keys(drafts).length > 0,
    draftOf,
    change: ({ lineNumber }: Numbered, part: Partial<PriceDraft>) =>
      setDrafts({ ...drafts, [lineNumber]: { ...drafts[lineNumber], ...part } }),
    faultCount: tooLarge.length + mixed.length,
    isTooLarge: (line: Numbered) => holds(tooLarge, line),
    isMixed: (line: Numbered) => holds(mixed, line),
    send,
  };
}

/** Why the list bears no VAT, where it bears none: what is priced by hand beside it most often bears none for that. */
const withoutVat = (category: VatCategory | undefined) => (category === 'S' ? undefined : category);

const linePrice = (lineNumber: number, draft: PriceDraft): LinePrice => ({
  lineNumber,
  unitPrice: toDecimal(draft.unitPrice),
  vatRatePercent: toDecimal(draft.vat),
  ...(isNoVat(draft.vat) && { vatCategory: draft.category }),
});

const sameVat = (one: LinePrice, other: LinePrice) =>
  one.vatRatePercent === other.vatRatePercent && one.vatCategory === other.vatCategory;

const holds = (prices: LinePrice[], line: Numbered) =>
  prices.some(({ lineNumber }) => lineNumber === line.lineNumber);

/** The server names a price by where it stood in what was sent. */
const linesAtFault = (error: unknown, sent: LinePrice[], fault: string): LinePrice[] =>
  isProblem(error, 'lines-unpriced')
    ? sent.filter((_price, index) =>
        error.problem.errors?.some(
          ({ code, pointer }) => code === fault && pointer?.startsWith(`/lines/${index}/`),
        ),
      )
    : [];
