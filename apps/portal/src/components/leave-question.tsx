import { late } from '@/lib/late';
import { useUnloadQuestion } from './use-unload-question';

const LeaveGuard = late(() => import('./leave-guard').then((all) => all.LeaveGuard));

/** Asks before a page is left on which something was typed and is not saved, or its tab closed. */
export function LeaveQuestion({ when }: { when: boolean }) {
  useUnloadQuestion(when);
  return when && <LeaveGuard />;
}
