import { isOne } from '@app/units';
import { useLanguage } from './language-context';
import { useFormat } from './use-format';

/** Units as people say them. One without words here stays its code. */
export interface Units {
  /** Of one: pair, kg. */
  unit: (unitCode: string) => string;
  /** 10 pairs, 2.5 kg */
  quantity: (quantity: string, unitCode: string) => string;
}

/** Where the wording says nothing of its own, it says what the next one says. */
const AFTER_ONE = ['unitOne', 'unitCode'];
const AFTER_SEVERAL = ['unitSeveral', ...AFTER_ONE];

export function useUnits(): Units {
  const { language, text: t } = useLanguage();
  const format = useFormat();
  const after = (quantity: string, unitCode: string) => {
    const kinds = isOne(quantity, language) ? AFTER_ONE : AFTER_SEVERAL;
    const id = kinds.map((kind) => `${kind}.${unitCode}`).find(t.has);
    return id ? t(id) : unitCode;
  };
  return {
    unit: (unitCode) => after('1', unitCode),
    quantity: (quantity, unitCode) => `${format.quantity(quantity)}\u00a0${after(quantity, unitCode)}`,
  };
}
