import { UnstyledButton } from '@mantine/core';
import { IconCopy } from '@tabler/icons-react';
import { useState } from 'react';
import { ApiProblem } from '@/api/problem';
import { useText } from '@/i18n/use-text';
import classes from './trace-id.module.css';

/** What support needs to find a request in the logs; a click copies it. */
export function TraceId({ error }: { error: unknown }) {
  const t = useText();
  const [copied, setCopied] = useState(false);
  // A refusal says all there is to know; support has something to look for in a failure.
  const traceId = error instanceof ApiProblem && error.status >= 500 ? error.problem.traceId : undefined;
  if (!traceId) return null;
  const copy = () => void navigator.clipboard.writeText(traceId).then(() => setCopied(true));
  return (
    <UnstyledButton className={classes.trace} onClick={copy} title={t('action.copy')}>
      {copied ? t('action.copied') : t('problem.trace', { traceId })}
      <IconCopy size={14} aria-hidden />
    </UnstyledButton>
  );
}
