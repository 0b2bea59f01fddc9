import { Button } from '@mantine/core';
import { useText } from '@/i18n/use-text';
import { Dialog } from './dialog';
import dialog from './dialog.module.css';

interface Props {
  title: string;
  keep: string;
  lose: string;
  onKeep: () => void;
  onLose: () => void;
}

/** Asks before what was typed is lost: nothing brings it back. */
export function LossDialog({ title, keep, lose, onKeep, onLose }: Props) {
  const t = useText();
  return (
    <Dialog onClose={onKeep} title={title}>
      <div className={dialog.body}>
        <p>{t('leave.text')}</p>
        <div className={dialog.buttons}>
          <Button variant="default" onClick={onKeep}>
            {keep}
          </Button>
          <Button color="red" onClick={onLose}>
            {lose}
          </Button>
        </div>
      </div>
    </Dialog>
  );
}
