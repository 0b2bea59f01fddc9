import { Button } from '@mantine/core';
import { useNavigate } from '@tanstack/react-router';
import { homeOf, type Side } from '@/api/role';
import type { Webhook } from '@/api/types';
import { ActButton } from '@/components/act-button';
import { Dialog } from '@/components/dialog';
import dialog from '@/components/dialog.module.css';
import { ProblemNote } from '@/components/problem-note';
import { useText } from '@/i18n/use-text';
import { notify } from '@/notices/notify';
import { useDelete } from '../api/webhooks';
import classes from './webhooks.module.css';

interface Props {
  side: Side;
  webhook: Webhook;
  onClose: () => void;
}

/** Asks once more: what waits and the log go with it. */
export function DeleteDialog({ side, webhook, onClose }: Props) {
  const t = useText();
  const navigate = useNavigate();
  const remove = useDelete(side, webhook.id);
  const onSuccess = () => {
    notify({ message: t('webhook.deleted') });
    void navigate({ to: `${homeOf(side)}/webhooks`, replace: true });
  };
  return (
    <Dialog busy={remove.isPending} onClose={onClose} title={t('webhook.delete.title')}>
      <div className={dialog.body}>
        <p className={classes.url}>{t('webhook.delete.text', { url: webhook.url })}</p>
        {remove.error && <ProblemNote error={remove.error} />}
        <div className={dialog.buttons}>
          <Button variant="default" disabled={remove.isPending} onClick={onClose}>
            {t('action.keep')}
          </Button>
          <ActButton
            color="red"
            loading={remove.isPending}
            onClick={() => remove.mutate(undefined, { onSuccess })}
          >
            {t('webhook.delete.action')}
          </ActButton>
        </div>
      </div>
    </Dialog>
  );
}
