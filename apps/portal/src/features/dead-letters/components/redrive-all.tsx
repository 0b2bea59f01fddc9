import { IconRefresh } from '@tabler/icons-react';
import { useInfiniteQuery, type UseInfiniteQueryResult } from '@tanstack/react-query';
import { useState } from 'react';
import type { DeadLetter } from '@/api/types';
import { ActButton } from '@/components/act-button';
import { LateMenu } from '@/components/late-menu/late-menu';
import { useText } from '@/i18n/use-text';
import { deadLettersQuery, useRedrive } from '../api/dead-letters';
import { useReasonText } from '@/i18n/use-reason-text';
import { useRedriveNotice } from '../use-redrive-notice';

/** After a repair: all messages that failed for the same reason, one after the other. */
export function RedriveAll() {
  const t = useText();
  const reasonOf = useReasonText();
  const redrive = useRedrive();
  const notice = useRedriveNotice();
  const [running, setRunning] = useState(false);
  const list = useInfiniteQuery(deadLettersQuery(false));
  const { hasNextPage } = list;
  const letters = lettersOf(list);
  const countOf = (code: string) => letters.filter((letter) => letter.code === code).length;
  const codes = [...new Set(letters.map(({ code }) => code))].filter(
    (code) => hasNextPage || countOf(code) > 1,
  );
  if (codes.length === 0) return null;
  const run = async (code: string) => {
    setRunning(true);
    // Also those on pages that the list has not read yet.
    let all: Pick<typeof list, 'data' | 'hasNextPage' | 'error'> = list;
    while (all.hasNextPage && !all.error) all = await list.fetchNextPage();
    if (all.error) notice.failed(all.error);
    else
      for (const letter of lettersOf(all))
        if (letter.code === code) await redrive.mutateAsync(letter.id).then(notice.done, notice.failed);
    setRunning(false);
  };
  return (
    <LateMenu
      button={
        <ActButton variant="default" leftSection={<IconRefresh size={16} aria-hidden />} loading={running}>
          {t('dead.redrive.several')}
        </ActButton>
      }
      entries={codes.map((code) => ({
        label: `${reasonOf(code)} · ${hasNextPage ? t('dead.redrive.all.more') : t('dead.redrive.all', { count: countOf(code) })}`,
        onClick: () => void run(code),
      }))}
    />
  );
}

type Pages = Pick<UseInfiniteQueryResult<{ pages: { items: DeadLetter[] }[] }>, 'data'>;

const lettersOf = ({ data }: Pages): DeadLetter[] => data?.pages.flatMap(({ items }) => items) ?? [];
