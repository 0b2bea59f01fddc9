import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useLayoutEffect } from 'react';
import type { Role } from '@/api/role';
import { actAs } from '@/api/session-headers';
import { sessionQuery } from './session';
import { onSignedIn, tellSignedIn } from './signed-in-channel';

/** Keeps what this page asks for to the person that it shows, and looks whether that is still who has signed in. */
export function useOneIdentity(role: Role, identity: string | undefined): void {
  const queryClient = useQueryClient();
  // Before the effects of what is on the page, which ask.
  useLayoutEffect(() => {
    if (identity !== undefined) actAs(role, identity);
  }, [role, identity]);
  useEffect(() => {
    if (identity === undefined) return;
    tellSignedIn({ role, identity });
    const { queryKey } = sessionQuery(role);
    // Two windows side by side are both visible: the page's own signal says nothing when one of them is turned to.
    const onFocus = () => void queryClient.refetchQueries({ queryKey }, { cancelRefetch: false });
    const stopHearing = onSignedIn((who) => {
      if (who.role !== undefined && who.role !== role) return;
      // A tab that is opened tells, too; news is only somebody else, or that there is a session again.
      const isSignedOut = Boolean(queryClient.getQueryState(queryKey)?.error);
      if (who.identity !== identity || isSignedOut) void queryClient.refetchQueries({ queryKey });
    });
    addEventListener('focus', onFocus);
    return () => {
      stopHearing();
      removeEventListener('focus', onFocus);
    };
  }, [queryClient, role, identity]);
}
