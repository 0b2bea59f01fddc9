import { Button } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useCallback, useEffect, useRef, type Dispatch, type SetStateAction } from 'react';
import type { Supplier } from '@/api/types';
import { Panel } from '@/components/panel';
import { useText } from '@/i18n/use-text';
import { emptyLine, type Draft, type DraftLine, type Faults } from '../draft';
import { OrderLineFields } from './order-line-fields';
import classes from './order-form.module.css';

interface Props {
  draft: Draft;
  supplier: Supplier | undefined;
  faults: Faults;
  setDraft: Dispatch<SetStateAction<Draft>>;
}

/** What is ordered. The focus goes to a line that is added, and stays here when the one that had it is removed. */
export function OrderLines({ draft, supplier, faults, setDraft }: Props) {
  const t = useText();
  const list = useRef<HTMLDivElement>(null);
  const adder = useRef<HTMLButtonElement>(null);
  const added = useRef<string>(undefined);
  const { lines } = draft;
  // Lines of a copied order learn their prices at the same moment: each changes the draft that the last one left.
  const change = useCallback(
    (next: (lines: DraftLine[]) => DraftLine[]) => setDraft((last) => ({ ...last, lines: next(last.lines) })),
    [setDraft],
  );
  const changeLine = useCallback(
    (key: string, part: Partial<DraftLine>) =>
      change((last) => last.map((line) => (line.key === key ? { ...line, ...part } : line))),
    [change],
  );
  const removeLine = useCallback(
    (key: string) => {
      change((last) => last.filter((line) => line.key !== key));
      adder.current?.focus();
    },
    [change],
  );
  const add = () => {
    const line = emptyLine();
    added.current = line.key;
    change((last) => [...last, line]);
  };
  const lastKey = lines.at(-1)?.key;
  useEffect(() => {
    if (lastKey !== undefined && lastKey === added.current)
      list.current?.querySelector<HTMLElement>('[role=group]:last-child input')?.focus();
  }, [lastKey]);
  return (
    <Panel title={t('new.lines')}>
      <div ref={list} className={classes.lines}>
        <div className={`${classes.line} ${classes.headings}`} aria-hidden>
          <span>{t('new.item')}</span>
          <span>{t('new.quantity')}</span>
          <span>{t('new.unit')}</span>
          <span className={classes.price}>{t('new.price')}</span>
        </div>
        {lines.map((line, index) => (
          <OrderLineFields
            key={line.key}
            line={line}
            index={index}
            supplier={supplier}
            faults={faults}
            onChange={changeLine}
            onRemove={lines.length > 1 ? removeLine : undefined}
          />
        ))}
      </div>
      <Button ref={adder} variant="default" leftSection={<IconPlus size={16} aria-hidden />} onClick={add}>
        {t('new.line.add')}
      </Button>
    </Panel>
  );
}
