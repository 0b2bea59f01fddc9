import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useAttempt } from '@/api/attempt';
import { answerOf, apiOf } from '@/api/client';
import type { components } from '@app/api-client/schema';

export function usePlaceOrder() {
  const client = useQueryClient();
  const attempt = useAttempt();
  return useMutation({
    mutationFn: (body: components['schemas']['PlaceOrderRequest']) =>
      attempt.run((key) =>
        answerOf(
          apiOf('buyer').POST('/v1/orders', { params: { header: { 'Idempotency-Key': `"${key}"` } }, body }),
        ),
      ),
    onSuccess: (order) => {
      client.setQueryData(['buyer', 'order', order.id], order);
      void client.invalidateQueries({ queryKey: ['buyer', 'orders'] });
    },
  });
}
