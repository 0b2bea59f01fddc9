import { useFormat } from '@/i18n/use-format';
import { useText } from '@/i18n/use-text';
import classes from './per-base.module.css';

/** Stands below a unit price that is for more than one unit, and says for how many. */
export function PerBase({ quantity }: { quantity: string | null | undefined }) {
  const t = useText();
  const format = useFormat();
  if (!quantity || Number(quantity) === 1) return null;
  return (
    <span className={classes.base}>{t('quotation.perBase', { quantity: format.quantity(quantity) })}</span>
  );
}
