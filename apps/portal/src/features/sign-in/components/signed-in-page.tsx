import { IconCircleCheck } from '@tabler/icons-react';
import { useEffect } from 'react';
import { EmptyState } from '@/components/empty-state';
import { useText } from '@/i18n/use-text';
import { tellSignedIn } from '@/session/signed-in-channel';

/** The end of a sign-in in a tab of its own: tells the tab that asked for it, and closes. */
export function SignedInPage() {
  const t = useText();
  useEffect(() => {
    tellSignedIn({});
    globalThis.close();
  }, []);
  return (
    <main>
      <EmptyState isPage icon={IconCircleCheck} title={t('session.back')} />
    </main>
  );
}
