import type { SubmitEvent } from 'react';
import type { Order, Quotation } from '@/api/types';
import { LeaveQuestion } from '@/components/leave-question';
import { Panel } from '@/components/panel';
import { PerBase } from '@/components/per-base';
import { ProblemNote } from '@/components/problem-note';
import table from '@/components/table.module.css';
import { useFormat } from '@/i18n/use-format';
import { useText } from '@/i18n/use-text';
import { useUnits } from '@/i18n/use-units';
import { useFormAttempts } from '@/lib/use-form-attempts';
import { pricedLine, totalsOf } from '../draft-totals';
import { useChangedText } from '../use-changed-text';
import { usePriceDrafts } from '../use-price-drafts';
import { ItemCell } from './item-cell';
import { PriceLineFields } from './price-line-fields';
import { QuotationTotals } from './quotation-totals';
import classes from './price-lines-panel.module.css';

/** The banner's button submits this form. */
export const PRICE_FORM_ID = 'price-lines';

/** A person prices what the list does not; the quotation goes out with all of it. */
export function PriceLinesPanel({ order, quotation }: { order: Order; quotation: Quotation }) {
  const t = useText();
  const format = useFormat();
  const units = useUnits();
  const { issue, isBegun, draftOf, change, faultCount, isTooLarge, isMixed, send } = usePriceDrafts(
    order,
    quotation,
  );
  const { form, tried, attempt } = useFormAttempts(issue.failureCount);
  const changed = useChangedText('supplier', order, issue.error);
  const priced = quotation.lines.flatMap((line) => pricedLine(line, draftOf(line)) ?? []);

  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    attempt();
    send();
  };
  return (
    <Panel title={t('price.title')} aside={<span className={table.muted}>{quotation.currency}</span>} flush>
      <LeaveQuestion when={isBegun} />
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
          <table className={`${table.table} ${classes.lines}`} aria-label={t('price.title')}>
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
                  <td className={table.right}>{units.quantity(line.quantity, line.unitCode)}</td>
                  {line.unitPrice !== undefined ? (
                    <td colSpan={2}>
                      {format.amount(line.unitPrice)} <span className={table.muted}>{t('price.listed')}</span>
                      <PerBase quantity={line.baseQuantity} />
                    </td>
                  ) : (
                    <PriceLineFields
                      lineNumber={line.lineNumber}
                      draft={draftOf(line)}
                      tried={tried}
                      isTooLarge={isTooLarge(line)}
                      isMixed={isMixed(line)}
                      onChange={(part) => change(line, part)}
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
