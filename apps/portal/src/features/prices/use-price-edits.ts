import { useMemo, useState } from 'react';
import { isProblem } from '@/api/problem';
import type { PriceList } from '@/api/types';
import { useFormat } from '@/i18n/use-format';
import { useText } from '@/i18n/use-text';
import { isAmbiguous, isAmount } from '@/lib/decimal-input';
import { notify } from '@/notices/notify';
import { useAmendPrices, useTimeZone } from './api/price-list';
import { beginFault, type BeginFault } from './begin-day';
import { amendmentOf, isOfToday, namesTwice, priceRows, type PriceEdits } from './price-rows';

const NONE: PriceEdits = new Map();

/** What a supplier types over its list, until it is saved as the next version. */
export function usePriceEdits(list: PriceList) {
  const t = useText();
  const format = useFormat();
  const timeZone = useTimeZone();
  const amend = useAmendPrices();
  const [edits, setEdits] = useState(NONE);
  /** The day on which the new prices begin, where the supplier is; empty for at once. */
  const [begin, setBegin] = useState('');
  /** What the first of them was typed against: a list that somebody has changed since is not to be overwritten. */
  const [editedVersion, setEditedVersion] = useState<number | null>(null);
  const rows = useMemo(() => priceRows(list.entries, Date.now()), [list.entries]);
  const ofToday = rows.filter((row) => isOfToday(row, edits));
  const version = editedVersion ?? list.version;
  const amendment = amendmentOf(rows, edits, begin);

  const edit = (key: string, value: string | null) => {
    const next = new Map(edits);
    if (value === null || value.trim()) next.set(key, value);
    else next.delete(key);
    setEdits(next);
    setEditedVersion(next.size === 0 ? null : (editedVersion ?? list.version));
  };
  const discard = () => {
    setEdits(NONE);
    setBegin('');
    setEditedVersion(null);
  };
  const save = () => {
    amend.mutate(
      { version, ...amendment },
      {
        onSuccess(saved) {
          discard();
          notify({ message: t('prices.saved', { version: saved.version }) });
        },
        // Told of it, the person may save again: against the list that was read anew.
        onError: (error) => isProblem(error, 'version-mismatch') && setEditedVersion(null),
      },
    );
  };
  return {
    rows,
    edits,
    edit,
    /** Undefined where no price of today is changed: one that begins later is changed where it begins. */
    begin: ofToday.length > 0 ? { day: begin, change: setBegin } : undefined,
    /** Why the changes cannot be saved as they are. */
    fault: faultOf(),
    version,
    amend,
    save,
    discard,
  };

  function faultOf(): string | undefined {
    const typed = [...edits.values()].filter((value) => value !== null);
    if (typed.some(isAmbiguous)) return t('prices.ambiguous');
    if (!typed.every(isAmount)) return t('prices.fix');
    if (namesTwice(amendment)) return t('prices.twice');
    const fault = begin ? beginFault(begin, ofToday, { now: Date.now(), timeZone }) : undefined;
    return fault && beginText(fault);
  }

  function beginText(fault: BeginFault): string {
    if (fault === 'past') return t('prices.begin.past');
    const { sku, lastDay } = fault;
    return t('prices.begin.after', { sku, date: format.calendarDay(lastDay) });
  }
}
