import { NativeSelect, TextInput } from '@mantine/core';
import type { components } from '@app/api-client/schema';
import { useText } from '@/i18n/use-text';
import { isAmbiguous, isAmount, isRate, readingsOf, toDecimal } from '@/lib/decimal-input';
import classes from './price-lines-panel.module.css';

export type VatCategory = components['schemas']['VatCategory'];

/** A price as it is typed. */
export interface PriceDraft {
  unitPrice: string;
  vat: string;
  /** Why there is no VAT, where the rate is 0: EN 16931 knows more than one reason. */
  category: VatCategory;
}

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

const WITHOUT_VAT = ['Z', 'E', 'AE', 'K', 'G', 'O'] as const;
export const hasNoVat = ({ vat }: PriceDraft): boolean => isRate(vat) && Number(toDecimal(vat)) === 0;
export const isComplete = ({ unitPrice, vat }: PriceDraft): boolean => isAmount(unitPrice) && isRate(vat);

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
              : isMixed && !hasNoVat(draft) && t('price.mixed')
          }
          onChange={(event) => onChange({ vat: event.currentTarget.value })}
        />
        {hasNoVat(draft) && (
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
