import { createHmac, randomBytes } from 'node:crypto';

const PREFIX = 'whsec_';
/** Standard Webhooks asks for 24 to 64. */
const SECRET_BYTES = 32;

export const newSecret = (): string => PREFIX + randomBytes(SECRET_BYTES).toString('base64');

export interface SignedMessage {
  /** The same on every try. */
  id: string;
  /** When this try is sent: a receiver refuses what is older than some minutes. */
  at: Date;
  /** To the byte as it is sent. */
  body: string;
}

/**
 * The headers that prove who sent a message and that nobody changed it.
 * @param secrets the present one, and while it is rotated the one before: one signature each
 * Source: standardwebhooks.com, spec "Signature scheme": HMAC-SHA256 over `id.timestamp.body`, version `v1`.
 */
export function signatureHeaders(
  { id, at, body }: SignedMessage,
  secrets: readonly string[],
): Record<string, string> {
  const timestamp = Math.floor(at.getTime() / 1_000);
  const signatures = secrets.map((secret) => {
    const key = Buffer.from(secret.slice(PREFIX.length), 'base64');
    return `v1,${createHmac('sha256', key).update(`${id}.${timestamp}.${body}`).digest('base64')}`;
  });
  return {
    'webhook-id': id,
    'webhook-timestamp': String(timestamp),
    'webhook-signature': signatures.join(' '),
  };
}
