import { useState, type SubmitEvent } from 'react';
import { isProblem } from '@/api/problem';
import type { Order, Quotation } from '@/api/types';
import { LeaveQuestion } from '@/components/leave-question';
import { Panel } from '@/components/panel';
import { PerBase } from '@/components/per-base';
import { ProblemNote } from '@/components/problem-note';
import table from '@/components/table.module.css';
import { useFormat } from '@/i18n/use-format';
import { useText } from '@/i18n/use-text';
import { toDecimal } from '@/lib/decimal-input';
import { useFormAttempts } from '@/lib/use-form-attempts';
import { useDecision, type LinePrice } from '../api/decide';
import { pricedLine, totalsOf } from '../draft-totals';
import { useChangedText } from '../use-changed-text';
import { ItemCell } from './item-cell';
import {
  hasNoVat,
  isComplete,
  PriceLineFields,
  type PriceDraft,
  type VatCategory,
} from './price-line-fields';
import { QuotationTotals } from './quotation-totals';
import classes from './price-lines-panel.module.css';

/** The banner's button submits this form. */
export const PRICE_FORM_ID = 'price-lines';

/** A person prices what the list does not; the quotation goes out with all of it. */
export function PriceLinesPanel({ order, quotation }: { order: Order; quotation: Quotation }) {
  const t = useText();
  const format = useFormat();
  const [drafts, setDrafts] = useState<Record<number, Partial<PriceDraft>>>({});
  const issue = useDecision('supplier', order.id);
  const { form, tried, attempt } = useFormAttempts(issue.failureCount);
  const changed = useChangedText('supplier', order, issue.error);
  const open = quotation.lines.filter((line) => line.unitPrice === undefined);
  const listed = quotation.lines.find((line) => line.vatRatePercent);
  // Most orders have one rate: what is typed in the first line holds for the others until they get their own.
  const first = drafts[open[0]?.lineNumber ?? 0];
  const common = {
    vat: listed?.vatRatePercent ? format.typed(listed.vatRatePercent) : (first?.vat ?? ''),
    category: first?.category ?? withoutVat(listed?.vatCategory) ?? 'Z',
  };
  const draftOf = (line: number): PriceDraft => ({ unitPrice: '', ...common, ...drafts[line] });
  const change = (line: number, part: Partial<PriceDraft>) =>
    setDrafts({ ...drafts, [line]: { ...drafts[line], ...part } });
  const priced = quotation.lines.flatMap((line) => pricedLine(line, draftOf(line.lineNumber)) ?? []);
  const sent = issue.variables?.kind === 'issue' ? issue.variables.lines : [];
  const tooLarge = linesAtFault(issue.error, sent, 'amount-too-large').filter(
    ({ lineNumber, unitPrice }) => toDecimal(draftOf(lineNumber).unitPrice) === unitPrice,
  );
  const isVatAsSent = sent.every((price) =>
    sameVat(price, priceOf(price.lineNumber, draftOf(price.lineNumber))),
  );
  const mixed = isVatAsSent ? linesAtFault(issue.error, sent, 'vat-category-mixed') : [];
  const faultCount = tooLarge.length + mixed.length;

  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    attempt();
    const lines = open.map(({ lineNumber }) => ({ lineNumber, draft: draftOf(lineNumber) }));
    if (!lines.every(({ draft }) => isComplete(draft))) return;
    issue.mutate({
      kind: 'issue',
      version: order.version,
      lines: lines.map(({ lineNumber, draft }) => priceOf(lineNumber, draft)),
    });
  };
  return (
    <Panel title={t('price.title')} aside={<span className={table.muted}>{quotation.currency}</span>} flush>
      <LeaveQuestion when={Object.keys(drafts).length > 0} />
      <form ref={form} id={PRICE_FORM_ID} onSubmit={submit} noValidate>
        {issue.error && (
          <div className={classes.problem}>
            <ProblemNote
              error={issue.error}
              {...changed}
              {...(faultCount > 0 && { text: t('problem.summary', { count: faultCount }) })}
            />
          </div>
        )}
        <div className={table.scroll}>
          <table className={`${table.table} ${classes.lines}`}>
            <thead>
              <tr>
                <th scope="col">{t('quotation.item')}</th>
                <th scope="col" className={table.right}>
                  {t('quotation.quantity')}
                </th>
                <th scope="col" className={classes.unitPrice}>
                  {t('quotation.unitPrice')}
                </th>
                <th scope="col" className={classes.vat}>
                  {t('quotation.vat')}
                </th>
              </tr>
            </thead>
            <tbody>
              {quotation.lines.map((line) => (
                <tr key={line.lineNumber}>
                  <ItemCell line={line} />
                  <td className={table.right}>
                    {format.quantity(line.quantity)} {line.unitCode}
                  </td>
                  {line.unitPrice !== undefined ? (
                    <td colSpan={2}>
                      {format.amount(line.unitPrice)} <span className={table.muted}>{t('price.listed')}</span>
                      <PerBase quantity={line.baseQuantity} />
                    </td>
                  ) : (
                    <PriceLineFields
                      lineNumber={line.lineNumber}
                      draft={draftOf(line.lineNumber)}
                      tried={tried}
                      isTooLarge={holds(tooLarge, line)}
                      isMixed={holds(mixed, line)}
                      onChange={(part) => change(line.lineNumber, part)}
                    />
                  )}
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      </form>
      {priced.length < quotation.lines.length && <p className={classes.partly}>{t('price.partly')}</p>}
      <QuotationTotals totals={totalsOf(priced, quotation)} />
    </Panel>
  );
}

/** Why the list bears no VAT, where it bears none: what is priced by hand beside it most often bears none for that. */
const withoutVat = (category: VatCategory | undefined) => (category === 'S' ? undefined : category);

const priceOf = (lineNumber: number, draft: PriceDraft): LinePrice => ({
  lineNumber,
  unitPrice: toDecimal(draft.unitPrice),
  vatRatePercent: toDecimal(draft.vat),
  ...(hasNoVat(draft) && { vatCategory: draft.category }),
});

const sameVat = (one: LinePrice, other: LinePrice) =>
  one.vatRatePercent === other.vatRatePercent && one.vatCategory === other.vatCategory;

const holds = (prices: LinePrice[], line: { lineNumber: number }) =>
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
