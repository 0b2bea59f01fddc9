import { TextInput } from '@mantine/core';
import { IconSearch } from '@tabler/icons-react';
import { useLaterChange } from '@/lib/use-later-change';

interface Props {
  className?: string | undefined;
  label: string;
  value: string;
  onChange: (text: string) => void;
}

/** Searches for what was typed once typing has paused. */
export function SearchField({ className, label, value, onChange }: Props) {
  const { text, change } = useLaterChange(value, onChange);
  return (
    <TextInput
      className={className}
      type="search"
      aria-label={label}
      placeholder={label}
      leftSection={<IconSearch size={16} aria-hidden />}
      value={text}
      onChange={(event) => change(event.currentTarget.value)}
    />
  );
}
