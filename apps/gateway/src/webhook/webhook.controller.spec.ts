import { webhookReads, type WebhookView } from '@app/contracts';
import { testGateway } from '../testing/test-gateway.js';

const { services, call } = testGateway();

it('is answered whole to who has its version: the time of a previous secret ends by the clock', async () => {
  const id = '01936b70-11c2-7d0e-a4a5-93c5b1e6f702';
  const webhook: Partial<WebhookView> = { id, version: 3, previousSecretUntil: null };
  services.on(webhookReads('client').get, () => ({ result: webhook }));
  const answer = await call(`/v1/webhooks/${id}`, { headers: { 'if-none-match': '"3"' } });
  expect(answer).toMatchObject({ status: 200, headers: { etag: '"3"' }, json: webhook });
});
