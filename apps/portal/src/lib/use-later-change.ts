import { useDebouncedCallback } from '@mantine/hooks';
import { useEffect, useState } from 'react';

const TYPING_MS = 300;

/** What a field shows while somebody types; it is told once nobody types any more. */
export function useLaterChange(value: string, onChange: (text: string) => void) {
  const [text, setText] = useState(value);
  useEffect(() => setText(value), [value]);
  const changeLater = useDebouncedCallback(onChange, TYPING_MS);
  const change = (next: string) => {
    setText(next);
    changeLater(next);
  };
  return { text, change };
}
