import { Button } from '@mantine/core';
import type { ReactNode } from 'react';
import { ActButton } from '@/components/act-button';
import { ProblemNote } from '@/components/problem-note';
import { useText } from '@/i18n/use-text';
import classes from './prices.module.css';

interface Props {
  title: string;
  /** What would change. */
  children?: ReactNode;
  nextVersion: number;
  /** Why it cannot be saved. */
  blocked: string | undefined;
  saving: boolean;
  error: unknown;
  errorText?: string;
  onSave: () => void;
  /** Instead of saving, where it is not known yet what would change. */
  onRetry?: (() => void) | undefined;
  onDiscard: () => void;
}

/** Changes that are not saved yet, and the two things to do with them. */
export function ChangeBar(props: Props) {
  const { title, children, nextVersion, blocked, saving, error, errorText, onSave, onRetry, onDiscard } =
    props;
  const t = useText();
  return (
    <section className={classes.bar} aria-label={title}>
      <div>
        <p className={classes.barTitle}>{title}</p>
        {blocked && <p className={classes.blocked}>{blocked}</p>}
        {children}
        {error !== null && error !== undefined && (
          <div className={classes.problem}>
            <ProblemNote error={error} {...(errorText && { text: errorText })} />
          </div>
        )}
      </div>
      <div className={classes.buttons}>
        {onRetry ? (
          <Button onClick={onRetry}>{t('action.tryAgain')}</Button>
        ) : (
          <ActButton disabled={blocked !== undefined} title={blocked} loading={saving} onClick={onSave}>
            {t('prices.save', { version: nextVersion })}
          </ActButton>
        )}
        <Button variant="default" onClick={onDiscard}>
          {t('prices.discard')}
        </Button>
      </div>
    </section>
  );
}
