import { late } from '@/lib/late';

const LeaveGuard = late(() => import('./leave-guard').then((all) => all.LeaveGuard));

/** Asks before a page is left on which something was typed and is not saved. */
export function LeaveQuestion({ when }: { when: boolean }) {
  return when && <LeaveGuard />;
}
