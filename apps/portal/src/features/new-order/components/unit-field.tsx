import { Autocomplete, TextInput } from '@mantine/core';
import { useText } from '@/i18n/use-text';
import { unitOf, unitsFor, type ProposedUnit } from '../units';
import classes from './order-form.module.css';

interface Props {
  /** As it is counted in the supplier's list, which prices no other unit. */
  fixed: boolean;
  number: number;
  value: string;
  error: string | undefined;
  onChange: (unitCode: string) => void;
}

const NAMED = { label: classes.cell };
const WIDE = { width: 240, position: 'bottom-start' } as const;

/** A code of UN/ECE Rec. 20, found by what people call it. */
export function UnitField({ fixed, number, value, error, onChange }: Props) {
  const t = useText();
  const named = {
    label: t('new.unit'),
    classNames: NAMED,
    'aria-label': t('new.unit.line', { line: number }),
  };
  const nameOf = (unit: ProposedUnit) => t(`unitCode.${unit}`);
  const settle = () => onChange(unitOf(value, nameOf));
  if (fixed) return <TextInput {...named} readOnly value={value} error={error} />;
  return (
    <Autocomplete
      {...named}
      data={[...unitsFor(value, nameOf)]}
      filter={({ options }) => options}
      openOnFocus={false}
      maxLength={30}
      comboboxProps={WIDE}
      renderOption={({ option }) => (
        <span className={classes.unit}>
          <span>{nameOf(option.value as ProposedUnit)}</span>
          <span className={classes.later}>{option.value}</span>
        </span>
      )}
      value={value}
      error={error}
      onChange={onChange}
      onBlur={settle}
      // It sends the form, too.
      onKeyDown={(event) => event.key === 'Enter' && settle()}
    />
  );
}
