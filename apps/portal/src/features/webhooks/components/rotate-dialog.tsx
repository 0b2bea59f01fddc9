import { Button, Modal, Switch } from '@mantine/core';
import { useState } from 'react';
import type { Side } from '@/api/role';
import { ProblemNote } from '@/components/problem-note';
import { useText } from '@/i18n/use-text';
import { useRotateSecret } from '../api/webhooks';
import { Secret } from './secret';
import classes from './webhooks.module.css';

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
    <Modal
      opened
      onClose={onClose}
      closeOnClickOutside={!data}
      title={t(data ? 'webhook.secret.title' : 'webhook.rotate.title')}
      closeButtonProps={{ 'aria-label': t('action.close') }}
    >
      {data ? (
        <Secret secret={data.secret} onDone={onClose} />
      ) : (
        <div className={classes.stack}>
          <p>{t('webhook.rotate.text', { hours: OVERLAP_HOURS })}</p>
          <Switch
            label={t('webhook.rotate.leaked')}
            checked={leaked}
            onChange={(event) => setLeaked(event.currentTarget.checked)}
          />
          {rotate.error && <ProblemNote error={rotate.error} />}
          <div className={classes.buttons}>
            <Button variant="default" onClick={onClose}>
              {t('action.keep')}
            </Button>
            <Button loading={rotate.isPending} onClick={() => rotate.mutate(leaked ? 0 : OVERLAP_HOURS)}>
              {t('webhook.rotate.action')}
            </Button>
          </div>
        </div>
      )}
    </Modal>
  );
}
