import { useMutation, useQueryClient } from '@tanstack/react-query';
import { answerOf, apiOf } from '@/api/client';
import { isSettled } from '@/api/attempt';
import type { Order } from '@/api/types';
import { requestOf, type Draft } from '../draft';

interface Outcome {
  onPlaced: (order: Order) => void;
  onRefused: () => void;
}

/**
 * The idempotency key is the draft's: the same draft in two tabs, or after a reload while the outcome was unknown,
 * makes one order. What happens then belongs to the mutation, since the form may be gone when the answer comes.
 */
export function usePlaceOrder({ onPlaced, onRefused }: Outcome) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (draft: Draft) =>
      answerOf(
        apiOf('buyer').POST('/v1/orders', {
          params: { header: { 'Idempotency-Key': `"${draft.id}"` } },
          body: requestOf(draft),
        }),
      ),
    onSuccess(order) {
      client.setQueryData(['buyer', 'order', order.id], order);
      void client.invalidateQueries({ queryKey: ['buyer', 'orders'] });
      onPlaced(order);
    },
    onError(error) {
      if (isSettled(error)) onRefused();
    },
  });
}
