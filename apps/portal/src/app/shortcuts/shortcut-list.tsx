import { Switch } from '@mantine/core';
import { Fragment } from 'react';
import type { Role } from '@/api/role';
import { Dialog } from '@/components/dialog';
import type { MessageId } from '@/i18n/messages';
import { useText } from '@/i18n/use-text';
import classes from './shortcuts.module.css';

const KEYS: [keys: string, meaning: MessageId][] = [
  ['/', 'keys.search'],
  ['g w', 'keys.work'],
  ['g o', 'keys.orders'],
  ['n', 'keys.new'],
  ['j k', 'keys.next'],
  ['Enter', 'keys.open'],
  ['?', 'keys.help'],
];

interface Props {
  role: Role;
  enabled: boolean;
  onEnable: (enabled: boolean) => void;
  onClose: () => void;
}

export function ShortcutList({ role, enabled, onEnable, onClose }: Props) {
  const t = useText();
  return (
    <Dialog onClose={onClose} title={t('keys.title')}>
      <dl className={classes.keys}>
        {KEYS.filter(([keys]) => keys !== 'n' || role === 'buyer').map(([keys, meaning]) => (
          <div key={keys} className={classes.row}>
            <dt>
              {keys.split(' ').map((key) => (
                <Fragment key={key}>
                  <kbd className={classes.key}>{key}</kbd>{' '}
                </Fragment>
              ))}
            </dt>
            <dd>{t(meaning === 'keys.work' && role === 'operator' ? 'keys.board' : meaning)}</dd>
          </div>
        ))}
      </dl>
      <Switch
        label={t('keys.enabled')}
        checked={enabled}
        onChange={(event) => onEnable(event.currentTarget.checked)}
      />
    </Dialog>
  );
}
