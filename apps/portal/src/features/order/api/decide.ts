import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useAttempt } from '@/api/attempt';
import { answerOf, apiOf } from '@/api/client';
import type { Side } from '@/api/role';
import type { Order, Reason } from '@/api/types';
import type { components } from '@app/api-client/schema';

export type LinePrice = components['schemas']['LinePriceRequest'];

/** What a person may decide. `version` is the one that was read: an order changed since is refused (412). */
export type Decision = { version: number } & (
  | { kind: 'accept'; revision: number }
  | { kind: 'decline'; revision: number; reason?: Reason }
  | { kind: 'confirm' }
  | { kind: 'reject'; reason: Reason }
  | { kind: 'issue'; lines: LinePrice[] }
  | { kind: 'cancel'; reason?: Reason }
);
export type DecisionKind = Decision['kind'];

export function useDecision(side: Side, orderId: string) {
  const client = useQueryClient();
  const attempt = useAttempt();
  return useMutation({
    mutationFn: (decision: Decision) =>
      // Sends the very same request again, version included, even if the order was read anew meanwhile: otherwise it
      // would be another request.
      attempt.run(
        decision,
        (key, first) => send(side, orderId, first, key),
        (asked) => ({ ...asked, version: undefined }),
      ),
    onSuccess: (order) => client.setQueryData([side, 'order', orderId], order),
    onSettled: () => {
      void client.invalidateQueries({ queryKey: [side, 'order', orderId] });
      void client.invalidateQueries({ queryKey: [side, 'orders'] });
    },
  });
}

function send(side: Side, id: string, decision: Decision, key: string): Promise<Order> {
  const api = apiOf(side);
  const params: Parameters = {
    path: { id },
    header: { 'Idempotency-Key': `"${key}"`, 'If-Match': `"${decision.version}"` },
  };
  switch (decision.kind) {
    case 'accept':
      return answerOf(
        api.POST('/v1/orders/{id}/quotation/accept', { params, body: { revision: decision.revision } }),
      );
    case 'decline':
      return answerOf(
        api.POST('/v1/orders/{id}/quotation/decline', {
          params,
          body: { revision: decision.revision, ...(decision.reason && { reason: decision.reason }) },
        }),
      );
    case 'confirm':
      return answerOf(api.POST('/v1/supplier/orders/{id}/confirm', { params, body: {} }));
    case 'reject':
      return answerOf(
        api.POST('/v1/supplier/orders/{id}/reject', { params, body: { reason: decision.reason } }),
      );
    case 'issue':
      return answerOf(
        api.POST('/v1/supplier/orders/{id}/prices', { params, body: { lines: decision.lines } }),
      );
    case 'cancel':
      return cancel(side, params, decision.reason);
  }
}

interface Parameters {
  path: { id: string };
  header: { 'Idempotency-Key': string; 'If-Match': string };
}

function cancel(side: Side, params: Parameters, reason: Reason | undefined): Promise<Order> {
  const api = apiOf(side);
  if (side === 'buyer')
    return answerOf(api.POST('/v1/orders/{id}/cancel', { params, body: reason ? { reason } : {} }));
  if (!reason) throw new Error('a supplier cancels with a reason');
  return answerOf(api.POST('/v1/supplier/orders/{id}/cancel', { params, body: { reason } }));
}
