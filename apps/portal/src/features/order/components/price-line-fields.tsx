import { NativeSelect, TextInput } from '@mantine/core';
import { useText } from '@/i18n/use-text';
import { isAmbiguous, isAmount, isRate, readingsOf } from '@/lib/decimal-input';
import { isNoVat, WITHOUT_VAT, type VatCategory } from '@/lib/vat';
import type { PriceDraft } from '../price-draft';
import classes from './price-lines-panel.module.css';

interface Props {
  lineNumber: number;
  draft: PriceDraft;
  /** Whether somebody has tried to issue the quotation: only then is something missing. */
  tried: boolean;
  isTooLarge: boolean;
  /** Whether its VAT does not go with that of the other lines. */
  isMixed: boolean;
  onChange: (part: Partial<PriceDraft>) => void;
}

/** Shown where the table's headings are not. */
const NAMED = { label: classes.named };

/** The cells of a line that a person prices. */
export function PriceLineFields({ lineNumber: line, draft, tried, isTooLarge, isMixed, onChange }: Props) {
  const t = useText();
  const priceFault = isAmbiguous(draft.unitPrice) ? 'number.ambiguous' : 'price.invalid';
  return (
    <>
      <td>
        <TextInput
          label={t('quotation.unitPrice')}
          classNames={NAMED}
          aria-label={t('price.unitPrice.line', { line })}
          inputMode="decimal"
          value={draft.unitPrice}
          error={
            tried && !isAmount(draft.unitPrice)
              ? t(priceFault, readingsOf(draft.unitPrice))
              : isTooLarge && t('price.tooLarge')
          }
          onChange={(event) => onChange({ unitPrice: event.currentTarget.value })}
        />
      </td>
      <td>
        <TextInput
          label={t('quotation.vat')}
          classNames={NAMED}
          aria-label={t('price.vat.line', { line })}
          inputMode="decimal"
          value={draft.vat}
          error={
            tried && !isRate(draft.vat)
              ? t('price.vat.invalid')
              : isMixed && !isNoVat(draft.vat) && t('price.mixed')
          }
          onChange={(event) => onChange({ vat: event.currentTarget.value })}
        />
        {isNoVat(draft.vat) && (
          <NativeSelect
            mt={6}
            aria-label={t('price.category.line', { line })}
            value={draft.category}
            error={isMixed && t('price.mixed')}
            data={WITHOUT_VAT.map((value) => ({ value, label: t(`vat.${value}`) }))}
            onChange={(event) => onChange({ category: event.currentTarget.value as VatCategory })}
          />
        )}
      </td>
    </>
  );
}
