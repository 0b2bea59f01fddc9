import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useLayoutEffect } from 'react';
import type { Role } from '@/api/role';
import { actAs } from '@/api/session-headers';
import { sessionQuery } from './session';
import { onSignedIn, tellSignedIn } from './signed-in-channel';

/**
 * Binds the requests of this page to the person that it shows, and watches whether that person is still the one who has
 * signed in.
 */
export function useOneIdentity(role: Role, identity: string | undefined): void {
  const queryClient = useQueryClient();
  // Runs before the effects of the page's parts, which send requests.
  useLayoutEffect(() => {
    if (identity !== undefined) actAs(role, identity);
  }, [role, identity]);
  useEffect(() => {
    if (identity === undefined) return;
    tellSignedIn({ role, identity });
    const { queryKey } = sessionQuery(role);
    // Of two windows side by side both are visible, so visibility does not tell when one of them gets the focus.
    const onFocus = () => void queryClient.refetchQueries({ queryKey }, { cancelRefetch: false });
    const stopHearing = onSignedIn((who) => {
      if (who.role !== undefined && who.role !== role) return;
      // A tab that is just being opened sends a message too. It matters only if somebody else signed in, or if there is
      // a session again.
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
