import { TextInput } from '@mantine/core';
import { useState, type SubmitEvent } from 'react';
import type { Order, Quotation } from '@/api/types';
import { LeaveQuestion } from '@/components/leave-question';
import { Panel } from '@/components/panel';
import { PerBase } from '@/components/per-base';
import { ProblemNote } from '@/components/problem-note';
import table from '@/components/table.module.css';
import { useFormat } from '@/i18n/use-format';
import { useText } from '@/i18n/use-text';
import { isAmbiguous, isAmount, isRate, readingsOf, toDecimal } from '@/lib/decimal-input';
import { useDecision } from '../api/decide';
import { useChangedText } from '../use-changed-text';
import { ItemCell } from './item-cell';
import classes from './price-lines-panel.module.css';

/** The banner's button submits this form. */
export const PRICE_FORM_ID = 'price-lines';

/** Shown where the table's headings are not. */
const NAMED = { label: classes.named };

interface Draft {
  unitPrice: string;
  vat: string;
}

/** A person prices what the list does not; the quotation goes out with all of it. */
export function PriceLinesPanel({ order, quotation }: { order: Order; quotation: Quotation }) {
  const t = useText();
  const format = useFormat();
  const [drafts, setDrafts] = useState<Record<number, Partial<Draft>>>({});
  const [tried, setTried] = useState(false);
  const issue = useDecision('supplier', order.id);
  const changed = useChangedText('supplier', order, issue.error);
  const open = quotation.lines.filter((line) => line.unitPrice === undefined);
  const listed = quotation.lines.find((line) => line.vatRatePercent)?.vatRatePercent;
  // Most orders have one rate: what is typed in the first line holds for the others until they get their own.
  const vat = listed ? format.typed(listed) : (drafts[open[0]?.lineNumber ?? 0]?.vat ?? '');
  const draftOf = (line: number): Draft => ({ unitPrice: '', vat, ...drafts[line] });
  const change = (line: number, part: Partial<Draft>) =>
    setDrafts({ ...drafts, [line]: { ...drafts[line], ...part } });

  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    setTried(true);
    const lines = open.map(({ lineNumber }) => ({ lineNumber, ...draftOf(lineNumber) }));
    if (!lines.every(({ unitPrice, vat }) => isAmount(unitPrice) && isRate(vat))) return;
    issue.mutate({
      kind: 'issue',
      version: order.version,
      lines: lines.map(({ lineNumber, unitPrice, vat }) => ({
        lineNumber,
        unitPrice: toDecimal(unitPrice),
        vatRatePercent: toDecimal(vat),
      })),
    });
  };
  return (
    <Panel title={t('price.title')} aside={<span className={table.muted}>{quotation.currency}</span>} flush>
      <LeaveQuestion when={Object.keys(drafts).length > 0} />
      <form id={PRICE_FORM_ID} onSubmit={submit} noValidate>
        {issue.error && (
          <div className={classes.problem}>
            <ProblemNote error={issue.error} {...changed} />
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
              {quotation.lines.map((line) => {
                const draft = draftOf(line.lineNumber);
                return (
                  <tr key={line.lineNumber}>
                    <ItemCell line={line} />
                    <td className={table.right}>
                      {format.quantity(line.quantity)} {line.unitCode}
                    </td>
                    {line.unitPrice !== undefined ? (
                      <td colSpan={2}>
                        {format.amount(line.unitPrice)}{' '}
                        <span className={table.muted}>{t('price.listed')}</span>
                        <PerBase quantity={line.baseQuantity} />
                      </td>
                    ) : (
                      <>
                        <td>
                          <TextInput
                            label={t('quotation.unitPrice')}
                            classNames={NAMED}
                            aria-label={t('price.unitPrice.line', { line: line.lineNumber })}
                            inputMode="decimal"
                            value={draft.unitPrice}
                            error={
                              tried &&
                              !isAmount(draft.unitPrice) &&
                              t(
                                isAmbiguous(draft.unitPrice) ? 'number.ambiguous' : 'price.invalid',
                                readingsOf(draft.unitPrice),
                              )
                            }
                            onChange={(event) =>
                              change(line.lineNumber, { unitPrice: event.currentTarget.value })
                            }
                          />
                        </td>
                        <td>
                          <TextInput
                            label={t('quotation.vat')}
                            classNames={NAMED}
                            aria-label={t('price.vat.line', { line: line.lineNumber })}
                            inputMode="decimal"
                            value={draft.vat}
                            error={tried && !isRate(draft.vat) && t('price.vat.invalid')}
                            onChange={(event) => change(line.lineNumber, { vat: event.currentTarget.value })}
                          />
                        </td>
                      </>
                    )}
                  </tr>
                );
              })}
            </tbody>
          </table>
        </div>
      </form>
    </Panel>
  );
}
