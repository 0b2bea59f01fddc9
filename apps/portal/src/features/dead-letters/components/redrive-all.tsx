import { IconRefresh } from '@tabler/icons-react';
import { useState } from 'react';
import type { DeadLetter } from '@/api/types';
import { ActButton } from '@/components/act-button';
import { LateMenu } from '@/components/late-menu/late-menu';
import { useText } from '@/i18n/use-text';
import { useRedrive } from '../api/dead-letters';
import { useRedriveNotice } from '../use-redrive-notice';

/** After a repair: all messages that failed for the same reason, one after the other. */
export function RedriveAll({ letters }: { letters: DeadLetter[] }) {
  const t = useText();
  const redrive = useRedrive();
  const notice = useRedriveNotice();
  const [running, setRunning] = useState(false);
  const codes = [...new Set(letters.map(({ code }) => code))];
  const several = codes
    .map((code) => [code, letters.filter((letter) => letter.code === code)] as const)
    .filter(([, group]) => group.length > 1);
  if (several.length === 0) return null;
  const run = async (group: DeadLetter[]) => {
    setRunning(true);
    for (const { id } of group) await redrive.mutateAsync(id).then(notice.done, notice.failed);
    setRunning(false);
  };
  return (
    <LateMenu
      button={
        <ActButton variant="default" leftSection={<IconRefresh size={16} aria-hidden />} loading={running}>
          {t('dead.redrive.several')}
        </ActButton>
      }
      entries={several.map(([code, group]) => ({
        label: `${t(`dead.code.${code}`)} · ${t('dead.redrive.all', { count: group.length })}`,
        onClick: () => void run(group),
      }))}
    />
  );
}
