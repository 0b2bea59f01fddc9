import { Navigate, Outlet, useLocation } from '@tanstack/react-router';
import { useEffect } from 'react';
import { ApiProblem } from '@/api/problem';
import { roleOfPath, useRole } from '@/api/role';
import { ProblemPanel } from '@/components/problem-panel';
import { late } from '@/lib/late';
import { LiveProvider } from '@/live/live-provider';
import { Notices } from '@/notices/notices';
import { identityOf, useSession } from '@/session/session';
import { useOneIdentity } from '@/session/use-one-identity';
import { Frame } from './frame/frame';
import { FrameSkeleton } from './frame/frame-skeleton';
import { fetchPagesAhead } from './pages';

const SignedOutDialog = late(() => import('@/session/signed-out-dialog').then((all) => all.SignedOutDialog));

/** The pages of one role: signed in first, then the frame around them, kept true by live updates. */
export function RoleLayout() {
  const role = useRole();
  const session = useSession(role);
  const identity = session.data && identityOf(session.data);
  useOneIdentity(role, identity);
  const isSignedIn = identity !== undefined;
  useEffect(() => {
    if (isSignedIn) fetchPagesAhead(role);
  }, [role, isSignedIn]);
  // While the sign-in is being opened, the address is already that page's, and there is no page of ours to return to.
  const returnTo = useLocation({ select: ({ pathname, href }) => (roleOfPath(pathname) ? href : undefined) });
  const signedOut = session.error instanceof ApiProblem && session.error.status === 401;
  if (session.data)
    // Nothing of one company's page may be sent as another: signing in as another one begins anew.
    return (
      <LiveProvider key={identity} role={role} signedOut={signedOut}>
        <Frame role={role} session={session.data}>
          <Outlet />
        </Frame>
        <Notices />
        {signedOut && <SignedOutDialog role={role} />}
      </LiveProvider>
    );
  if (signedOut) return returnTo && <Navigate to="/" search={{ returnTo }} replace />;
  if (session.error)
    return <ProblemPanel isPage error={session.error} onRetry={() => void session.refetch()} />;
  return <FrameSkeleton />;
}
