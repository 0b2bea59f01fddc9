import { PING_TYPE } from '@app/contracts';
import type { SecretBox } from '../signing/secret-box.js';
import { signatureHeaders } from '../signing/sign.js';
import type { ClaimedDelivery, EndedDelivery } from './delivery.repository.js';
import type { Answer, OutgoingMessage } from './http-sender.js';
import { nextTryAt, readRetryAfter } from './schedule.js';

export interface AttemptParts {
  sender: { send(message: OutgoingMessage): Promise<Answer> };
  box: SecretBox;
  clock: () => Date;
  random: () => number;
}

/**
 * The sender gives up by itself after 15 s. Should it ever not, the message must not be held beyond its lease of 60 s,
 * nor a shutdown beyond the 30 s that it has.
 */
const PATIENCE_MS = 20_000;
/** The receiver is not there any more and says so: RFC 9110 section 15.5.11. */
const GONE = 410;

/** Sends a message once, and says what follows from the answer. */
export async function attempt(delivery: ClaimedDelivery, parts: AttemptParts): Promise<EndedDelivery> {
  const at = parts.clock();
  const begun = performance.now();
  const secrets = secretsOf(delivery, parts.box, at);
  const answer: Answer = secrets
    ? await inTime(
        parts.sender.send({
          url: delivery.url,
          headers: signatureHeaders({ id: delivery.id, at, body: delivery.body }, secrets),
          body: delivery.body,
        }),
      )
    : { statusCode: null, error: 'secret' };
  const durationMs = Math.round(performance.now() - begun);
  return ended(delivery, answer, { at, durationMs, now: parts.clock(), random: parts.random() });
}

function inTime(answer: Promise<Answer>): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const impatience = setTimeout(() => resolve({ statusCode: null, error: 'timeout' }), PATIENCE_MS);
    answer.then(resolve, reject).finally(() => clearTimeout(impatience));
  });
}

/** @returns undefined where the present secret cannot be read */
function secretsOf(delivery: ClaimedDelivery, box: SecretBox, at: Date): string[] | undefined {
  const { webhookId, secret, previousSecret, previousSecretUntil } = delivery;
  const present = box.open(secret, webhookId);
  if (present === undefined) return undefined;
  const overlaps = previousSecret !== null && previousSecretUntil !== null && previousSecretUntil > at;
  const previous = overlaps ? box.open(previousSecret, webhookId) : undefined;
  return previous === undefined ? [present] : [present, previous];
}

function ended(
  delivery: ClaimedDelivery,
  answer: Answer,
  time: { at: Date; durationMs: number; now: Date; random: number },
): EndedDelivery {
  const { webhookId, id, position, orderId, type } = delivery;
  const tries = delivery.tries + 1;
  const common = {
    webhookId,
    id,
    position,
    orderId,
    tries,
    attempt: {
      number: delivery.attemptCount + 1,
      at: time.at.toISOString(),
      statusCode: answer.statusCode,
      durationMs: time.durationMs,
      error: answer.error,
    },
  };
  if (answer.error === null) return { ...common, status: 'delivered', nextTryAt: null };
  if (answer.statusCode === GONE) return { ...common, status: 'failed', nextTryAt: null, disable: 'gone' };
  // A person who pings sees the answer at once: trying again for days would help nobody.
  if (type === PING_TYPE) return { ...common, status: 'failed', nextTryAt: null };
  const next = nextTryAt({
    tries,
    at: time.now,
    firstAt: delivery.firstTryAt ?? time.at,
    retryAfterMs: readRetryAfter(answer.retryAfter, time.now),
    random: time.random,
  });
  if (next) return { ...common, status: 'pending', nextTryAt: next };
  return { ...common, status: 'failed', nextTryAt: null, disable: 'failing' };
}
