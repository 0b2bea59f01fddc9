import { Button } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import type { Role } from '@/api/role';
import { Dialog } from '@/components/dialog';
import dialog from '@/components/dialog.module.css';
import { useText } from '@/i18n/use-text';
import { loginUrl, sessionQuery } from './session';

const ASK_AGAIN_MS = 3_000;

/** Lies over the page, so that what was typed there survives signing in again in another tab. */
export function SignedOutDialog({ role }: { role: Role }) {
  const t = useText();
  const queryClient = useQueryClient();
  useEffect(() => {
    const askAgain = () => void queryClient.invalidateQueries({ queryKey: sessionQuery(role).queryKey });
    // The other tab sends a message, but may close before it is out.
    const timer = setInterval(askAgain, ASK_AGAIN_MS);
    return () => clearInterval(timer);
  }, [queryClient, role]);
  return (
    <Dialog onClose={() => {}} withCloseButton={false} closeOnEscape={false} title={t('session.ended.title')}>
      <div className={dialog.body}>
        <p>{t('session.ended.text')}</p>
        <Button component="a" href={loginUrl(role, '/signed-in')} target="_blank" rel="noopener">
          {t('session.ended.action')}
        </Button>
      </div>
    </Dialog>
  );
}
