import { Button, Switch } from '@mantine/core';
import { useState } from 'react';
import type { Side } from '@/api/role';
import { ActButton } from '@/components/act-button';
import { Dialog } from '@/components/dialog';
import dialog from '@/components/dialog.module.css';
import { ProblemNote } from '@/components/problem-note';
import { useText } from '@/i18n/use-text';
import { useRotateSecret } from '../api/webhooks';
import { Secret } from './secret';

/** As long as the API's own default. */
const OVERLAP_HOURS = 24;

interface Props {
  side: Side;
  webhookId: string;
  onClose: () => void;
}

/** A new secret; the old one signs beside it for a day, unless it has leaked. */
export function RotateDialog({ side, webhookId, onClose }: Props) {
  const t = useText();
  const rotate = useRotateSecret(side, webhookId);
  const [leaked, setLeaked] = useState(false);
  const { data } = rotate;
  return (
    <Dialog
      onClose={onClose}
      busy={rotate.isPending}
      closeOnClickOutside={!data}
      closeOnEscape={!data}
      title={t(data ? 'webhook.secret.title' : 'webhook.rotate.title')}
    >
      {data ? (
        <Secret secret={data.secret} onDone={onClose} />
      ) : (
        <div className={dialog.body}>
          <p>{t('webhook.rotate.text', { hours: OVERLAP_HOURS })}</p>
          <Switch
            label={t('webhook.rotate.leaked')}
            checked={leaked}
            onChange={(event) => setLeaked(event.currentTarget.checked)}
          />
          {rotate.error && <ProblemNote error={rotate.error} />}
          <div className={dialog.buttons}>
            <Button variant="default" disabled={rotate.isPending} onClick={onClose}>
              {t('action.keep')}
            </Button>
            <ActButton loading={rotate.isPending} onClick={() => rotate.mutate(leaked ? 0 : OVERLAP_HOURS)}>
              {t('webhook.rotate.action')}
            </ActButton>
          </div>
        </div>
      )}
    </Dialog>
  );
}
