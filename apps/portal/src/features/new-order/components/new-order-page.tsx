import { useQuery } from '@tanstack/react-query';
import { LateSkeleton } from '@/components/late-skeleton';
import { ProblemPanel } from '@/components/problem-panel';
import { orderQuery } from '@/features/order/api/read-order';
import { useFormat } from '@/i18n/use-format';
import { useSearchOf } from '@/lib/use-address';
import { useSession } from '@/session/session';
import { draftFor, draftOf } from '../draft';
import { BegunForm } from './begun-form';
import { OrderForm } from './order-form';

/** A new order: empty, the draft that was left, for one supplier, or the same as an old one. */
export function NewOrderPage() {
  const { copy, supplier } = useSearchOf<{ copy?: string; supplier?: string }>();
  const format = useFormat();
  const session = useSession('buyer');
  const original = useQuery({ ...orderQuery('buyer', copy ?? ''), enabled: copy !== undefined });
  if (copy && original.error && !original.data)
    return <ProblemPanel isPage error={original.error} onRetry={() => void original.refetch()} />;
  if (!session.data?.party || (copy && !original.data)) return <LateSkeleton />;
  const partyId = session.data.party.id;
  const start = original.data ? draftOf(original.data, format.typed) : supplier ? draftFor(supplier) : null;
  if (!start) return <OrderForm key="draft" partyId={partyId} begun={null} />;
  return <BegunForm key={start.origin} partyId={partyId} start={start} />;
}
