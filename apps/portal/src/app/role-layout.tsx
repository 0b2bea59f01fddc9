import { Navigate, Outlet, useLocation } from '@tanstack/react-router';
import { ApiProblem } from '@/api/problem';
import type { Role } from '@/api/role';
import { ProblemPanel } from '@/components/problem-panel';
import { LiveProvider } from '@/live/live-provider';
import { useSession } from '@/session/session';
import { SignedOutDialog } from '@/session/signed-out-dialog';
import { Frame } from './frame/frame';
import { FrameSkeleton } from './frame/frame-skeleton';

/** The pages of one role: signed in first, then the frame around them, kept true by live updates. */
export function RoleLayout({ role }: { role: Role }) {
  const session = useSession(role);
  const returnTo = useLocation({ select: (location) => location.href });
  const signedOut = session.error instanceof ApiProblem && session.error.status === 401;
  if (session.data)
    return (
      <LiveProvider role={role}>
        <Frame role={role} session={session.data}>
          <Outlet />
        </Frame>
        <SignedOutDialog role={role} opened={signedOut} />
      </LiveProvider>
    );
  if (signedOut) return <Navigate to="/" search={{ returnTo }} replace />;
  if (session.error) return <ProblemPanel error={session.error} onRetry={() => void session.refetch()} />;
  return <FrameSkeleton />;
}
