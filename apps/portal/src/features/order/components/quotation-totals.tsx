import type { Quotation } from '@/api/types';
import { useFormat } from '@/i18n/use-format';
import { useText } from '@/i18n/use-text';
import classes from './quotation-totals.module.css';

export type Totals = Pick<Quotation, 'currency' | 'netTotal' | 'grossTotal'> & {
  taxes: Pick<Quotation['taxes'][number], 'vatCategory' | 'vatRatePercent' | 'taxAmount'>[];
};

/** What the lines come to: net, VAT by rate, gross. */
export function QuotationTotals({ totals }: { totals: Totals }) {
  const t = useText();
  const format = useFormat();
  const { currency } = totals;
  return (
    <dl className={classes.totals}>
      <div>
        <dt>{t('quotation.net')}</dt>
        <dd>{format.money(totals.netTotal, currency)}</dd>
      </div>
      {totals.taxes.map(({ vatRatePercent, vatCategory, taxAmount }) => (
        <div key={`${vatCategory}${vatRatePercent}`}>
          <dt>
            {vatCategory === 'S'
              ? t('quotation.tax', { rate: format.percent(vatRatePercent) })
              : t('quotation.tax.none', {
                  rate: format.percent(vatRatePercent),
                  category: t(`vat.${vatCategory}`),
                })}
          </dt>
          <dd>{format.money(taxAmount, currency)}</dd>
        </div>
      ))}
      <div className={classes.gross}>
        <dt>{t('quotation.gross')}</dt>
        <dd>{format.money(totals.grossTotal, currency)}</dd>
      </div>
    </dl>
  );
}
