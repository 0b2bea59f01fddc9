import { Button } from '@mantine/core';
import { IconCopy } from '@tabler/icons-react';
import { useState } from 'react';
import dialog from '@/components/dialog.module.css';
import { useUnloadQuestion } from '@/components/use-unload-question';
import { useText } from '@/i18n/use-text';
import classes from './webhooks.module.css';

/** What signs the messages, shown this once. */
export function Secret({ secret, onDone }: { secret: string; onDone: () => void }) {
  const t = useText();
  const [copied, setCopied] = useState(false);
  useUnloadQuestion(true);
  const copy = () => void navigator.clipboard.writeText(secret).then(() => setCopied(true));
  return (
    <div className={dialog.body}>
      <p>{t('webhook.secret.text')}</p>
      <div className={classes.secret}>
        <code>{secret}</code>
        <Button variant="default" leftSection={<IconCopy size={16} aria-hidden />} onClick={copy}>
          {t(copied ? 'action.copied' : 'action.copy')}
        </Button>
      </div>
      <div className={dialog.buttons}>
        <Button onClick={onDone}>{t('webhook.secret.kept')}</Button>
      </div>
    </div>
  );
}
