import { TextInput } from '@mantine/core';
import { IconSearch } from '@tabler/icons-react';
import { useNavigate } from '@tanstack/react-router';
import { useState, type SubmitEvent } from 'react';
import { homeOf, type Role } from '@/api/role';
import { useText } from '@/i18n/use-text';
import classes from './search-box.module.css';

/** The key `/` leads here (shortcuts.tsx finds it by this id). */
export const SEARCH_ID = 'search-orders';

export function SearchBox({ role }: { role: Role }) {
  const t = useText();
  const navigate = useNavigate();
  const [text, setText] = useState('');
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    const q = text.trim();
    // Somebody who seeks an order does not know whether it is still open; the lists of buyers and suppliers hold all
    // orders anyway.
    const search = q ? { q, ...(role === 'operator' && { state: 'all' }) } : {};
    void navigate({ to: `${homeOf(role)}/orders`, search });
  };
  return (
    <form role="search" onSubmit={submit}>
      <TextInput
        id={SEARCH_ID}
        classNames={{ input: classes.input }}
        type="search"
        aria-label={t('app.search')}
        placeholder={t('app.search')}
        value={text}
        onChange={(event) => setText(event.currentTarget.value)}
        leftSection={<IconSearch size={16} aria-hidden />}
        rightSection={<kbd className={classes.key}>/</kbd>}
      />
    </form>
  );
}
