import { useBlocker } from '@tanstack/react-router';
import { late } from '@/lib/late';

const LeaveDialog = late(() => import('./leave-dialog').then((all) => all.LeaveDialog));

/** Asks before a page is left on which something was typed and is not saved. */
export function LeaveQuestion({ when }: { when: boolean }) {
  const { status, proceed, reset } = useBlocker({
    shouldBlockFn: () => when,
    enableBeforeUnload: () => when,
    withResolver: true,
  });
  return status === 'blocked' && <LeaveDialog onStay={reset} onLeave={proceed} />;
}
