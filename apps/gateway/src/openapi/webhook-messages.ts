import { getSchemaPath, type OpenAPIObject } from '@nestjs/swagger';
import { WebhookMessageResponse, WebhookPingResponse } from '../webhook/webhook-message.response.js';

type Webhook = NonNullable<OpenAPIObject['webhooks']>[string];

const header = (name: string, description: string, example: string) => ({
  name,
  in: 'header' as const,
  required: true,
  description,
  schema: { type: 'string' as const, example },
});

const PARAMETERS = [
  header('webhook-id', 'Id of the message, the same on every try', '01936b6e-5b11-7a90-b1f2-6c1d2e3f4a5b'),
  header('webhook-timestamp', 'Second of this try, since 1970', '1795511551'),
  header(
    'webhook-signature',
    'HMAC-SHA256 over `id.timestamp.body`, one for each secret that holds',
    'v1,K5oZfzN95Z9UVu1EsfQmfVNQhnkZ2pj9o9NDN/H/pI4=',
  ),
];

interface Message {
  operationId: string;
  summary: string;
  description: string;
  body: Parameters<typeof getSchemaPath>[0];
  /** What becomes of one that is not accepted. */
  otherwise: string;
}

const message = ({ operationId, summary, description, body, otherwise }: Message): Webhook => ({
  post: {
    operationId,
    tags: ['Webhooks'],
    summary,
    description,
    security: [],
    parameters: PARAMETERS,
    requestBody: {
      required: true,
      content: { 'application/json': { schema: { $ref: getSchemaPath(body) } } },
    },
    responses: {
      '2XX': { description: 'Accepted' },
      '410': { description: 'The receiver is gone: the webhook is disabled' },
      default: { description: otherwise },
    },
  },
});

/** The requests that we make: described beside those that we take, OpenAPI 3.1 `webhooks`. */
export const webhookMessages = (): OpenAPIObject['webhooks'] => ({
  'order-event': message({
    operationId: 'receiveOrderEvent',
    summary: 'Something happened to one of your orders',
    description: 'Sent to the address of a webhook until it is answered 2xx, for three days.',
    body: WebhookMessageResponse,
    otherwise: 'Not accepted: retried later, after `Retry-After` if that is longer',
  }),
  ping: message({
    operationId: 'receivePing',
    summary: 'A test that you asked for',
    description: 'Sent once by `pingWebhook`, whatever events the webhook is for.',
    body: WebhookPingResponse,
    otherwise: 'Not accepted: the delivery says why, and it is not retried',
  }),
});
