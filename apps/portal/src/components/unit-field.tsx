import type { UnitCode } from '@app/units';
import { Autocomplete, TextInput } from '@mantine/core';
import { useText } from '@/i18n/use-text';
import { unitOf, unitsFor } from '@/lib/units';
import classes from './unit-field.module.css';

interface Props {
  label: string;
  /** Of the label, where the field stands in a table. */
  labelClass?: string | undefined;
  'aria-label'?: string;
  /** As it is counted in the supplier's list, which prices no other unit. */
  fixed?: boolean;
  value: string;
  error: string | undefined;
  onChange: (unitCode: string) => void;
}

const WIDE = { width: 240, position: 'bottom-start' } as const;

/** A code of UN/ECE Rec. 20, found by what people call it. */
export function UnitField({ labelClass, fixed, value, error, onChange, ...named }: Props) {
  const t = useText();
  const look = { ...named, ...(labelClass && { classNames: { label: labelClass } }), value, error };
  const nameOf = (unit: UnitCode) => t(`unitCode.${unit}`);
  const settle = () => onChange(unitOf(value, nameOf));
  if (fixed) return <TextInput {...look} readOnly />;
  return (
    <Autocomplete
      {...look}
      data={[...unitsFor(value, nameOf)]}
      filter={({ options }) => options}
      openOnFocus={false}
      maxLength={30}
      comboboxProps={WIDE}
      renderOption={({ option }) => (
        <span className={classes.unit}>
          <span>{nameOf(option.value as UnitCode)}</span>
          <span className={classes.code}>{option.value}</span>
        </span>
      )}
      onChange={onChange}
      onBlur={settle}
      // It sends the form, too.
      onKeyDown={(event) => event.key === 'Enter' && settle()}
    />
  );
}
