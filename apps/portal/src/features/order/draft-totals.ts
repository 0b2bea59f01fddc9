import type { Quotation } from '@/api/types';
import { toDecimal } from '@/lib/decimal-input';
import { sumOf } from '@/lib/exact-amount';
import { isNoVat } from '@/lib/vat';
import { isComplete, type PriceDraft } from './price-draft';
import type { Totals } from './components/quotation-totals';

type Line = Quotation['lines'][number];
type Price = Required<Pick<Line, 'unitPrice' | 'baseQuantity' | 'vatRatePercent' | 'vatCategory'>>;
/** A line that has its price. */
export type PricedLine = Price & Pick<Line, 'quantity'>;

/** A line with the price of the list, or with the one that is being typed; none while neither is whole. */
export function pricedLine(line: Line, draft: PriceDraft): PricedLine | undefined {
  const { quantity, unitPrice, baseQuantity = '1', vatRatePercent = '0', vatCategory = 'S' } = line;
  if (unitPrice !== undefined) return { quantity, unitPrice, baseQuantity, vatRatePercent, vatCategory };
  if (!isComplete(draft)) return undefined;
  return {
    quantity,
    unitPrice: toDecimal(draft.unitPrice),
    baseQuantity: '1',
    vatRatePercent: toDecimal(draft.vat),
    vatCategory: isNoVat(draft.vat) ? draft.category : 'S',
  };
}

/**
 * What a quotation of these lines comes to, for whoever is about to issue it: each line is rounded, then summed; VAT is
 * rounded once for each category and rate, as the supplier's side does it.
 */
export function totalsOf(lines: readonly PricedLine[], { currency, netTotal }: Quotation): Totals {
  // The totals of a draft are zero, with the decimals of its currency.
  const decimals = netTotal.split('.')[1]?.length ?? 0;
  const taxes = groupsOf(lines).map(([{ vatCategory, vatRatePercent }, group]) => ({
    vatCategory,
    vatRatePercent,
    taxAmount: sumOf([{ ...once(sumOf(group, decimals), vatRatePercent), baseQuantity: '100' }], decimals),
  }));
  const net = sumOf(lines, decimals);
  const parts = [net, ...taxes.map(({ taxAmount }) => taxAmount)].map((amount) => once(amount));
  return { currency, netTotal: net, taxes, grossTotal: sumOf(parts, decimals) };
}

const once = (unitPrice: string, quantity = '1') => ({ unitPrice, quantity, baseQuantity: '1' });

/** Of one category and rate each, by the first line that has them; 25 and 25.00 are one rate. */
function groupsOf(lines: readonly PricedLine[]): [PricedLine, PricedLine[]][] {
  const groups = new Map<string, [PricedLine, PricedLine[]]>();
  for (const line of lines) {
    const key = `${line.vatCategory} ${Number(line.vatRatePercent)}`;
    const group = groups.get(key);
    if (group) group[1].push(line);
    else groups.set(key, [line, [line]]);
  }
  return [...groups.values()];
}
