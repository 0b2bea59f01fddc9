import type {
  WebhookDeliveryAttempt,
  WebhookDeliveryDetail,
  WebhookDeliveryStatus,
  WebhookDeliveryView,
  WebhookDisabledCode,
} from '@app/contracts';
import type { EntityManager } from 'typeorm';

/** A message that this process sends now; nobody else does until the lease is over. */
export interface ClaimedDelivery {
  webhookId: string;
  id: string;
  position: string;
  type: string;
  orderId: string | null;
  body: string;
  tries: number;
  /** The first of these tries; null before it. */
  firstTryAt: Date | null;
  attemptCount: number;
  url: string;
  secret: string;
  previousSecret: string | null;
  previousSecretUntil: Date | null;
}

/** What became of a try. */
export interface EndedDelivery {
  webhookId: string;
  id: string;
  position: string;
  orderId: string | null;
  status: WebhookDeliveryStatus;
  tries: number;
  attempt: WebhookDeliveryAttempt;
  nextTryAt: Date | null;
  /** Set where the webhook is to send nothing any more. */
  disable?: WebhookDisabledCode;
}

/** How many of a delivery's newest attempts are kept: twice as many as the schedule makes. */
const KEPT_ATTEMPTS = 20;
/** A few hundredths of a second's work for one statement. */
const RESUMED_AT_ONCE = 2_000;
/** Counting all of a backlog took half a second for each 100,000 messages, every few seconds. */
export const MOST_COUNTED = 10_000;

export interface ClaimLimits {
  count: number;
  /** The most that may be in hand for one webhook, what it has in hand already included. */
  perWebhook: number;
  leaseMs: number;
  /** How many messages each webhook has in hand here. */
  inHand: ReadonlyMap<string, number>;
}

interface DeliveryRow {
  id: string;
  webhook_id: string;
  position: string;
  type: WebhookDeliveryView['type'];
  order_id: string | null;
  body: string;
  status: WebhookDeliveryStatus;
  attempt_count: number;
  attempts: WebhookDeliveryAttempt[];
  created_at: Date;
  delivered_at: Date | null;
  next_try_at: Date | null;
}

/** Nothing is tried while the webhook is not active. */
const COLUMNS = `id, webhook_id, position, type, order_id, body, status, attempt_count, attempts, created_at, delivered_at,
  CASE (SELECT w.status FROM webhooks w WHERE w.id = webhook_id) WHEN 'active' THEN next_try_at END AS next_try_at`;

export const deliveryRepository = {
  /**
   * Takes what is due, of each order of a webhook only the first that waits: its events arrive in their order. First
   * those webhooks that have least in hand. Of each one no more rows are read than may be taken, however many wait.
   */
  async claim(
    manager: EntityManager,
    now: Date,
    { count, perWebhook, leaseMs, inHand }: ClaimLimits,
  ): Promise<ClaimedDelivery[]> {
    const [rows]: [ClaimedDelivery[], number] = await manager.query(
      `WITH RECURSIVE waiting AS (
         (SELECT webhook_id FROM webhook_deliveries WHERE status = 'pending' ORDER BY webhook_id LIMIT 1)
         UNION ALL
         SELECT (SELECT d.webhook_id FROM webhook_deliveries d WHERE d.status = 'pending' AND d.webhook_id > waiting.webhook_id
           ORDER BY d.webhook_id LIMIT 1)
         FROM waiting WHERE waiting.webhook_id IS NOT NULL
       ), able AS MATERIALIZED (
         SELECT w.id, coalesce(h.count, 0) AS in_hand FROM waiting JOIN webhooks w ON w.id = waiting.webhook_id
         LEFT JOIN unnest($2::uuid[], $3::int[]) AS h(id, count) ON h.id = w.id
         WHERE w.status = 'active' AND coalesce(h.count, 0) < $4
       ), chosen AS MATERIALIZED (
         SELECT able.id AS webhook_id, due.id FROM able CROSS JOIN LATERAL (
           SELECT d.id, d.next_try_at, row_number() OVER (ORDER BY d.next_try_at, d.position) AS turn
           FROM webhook_deliveries d
           WHERE d.webhook_id = able.id AND d.status = 'pending' AND d.next_try_at <= $1
             AND (d.leased_until IS NULL OR d.leased_until <= $1)
             AND NOT EXISTS (SELECT 1 FROM webhook_deliveries e WHERE e.webhook_id = d.webhook_id
               AND e.order_id = d.order_id AND e.status = 'pending' AND e.position < d.position)
           ORDER BY d.next_try_at, d.position LIMIT $4 - able.in_hand
         ) due ORDER BY able.in_hand + due.turn, due.next_try_at LIMIT $5
       ), free AS MATERIALIZED (
         SELECT d.webhook_id, d.id FROM chosen c JOIN webhook_deliveries d ON d.webhook_id = c.webhook_id AND d.id = c.id
         WHERE d.status = 'pending' AND (d.leased_until IS NULL OR d.leased_until <= $1) FOR UPDATE OF d SKIP LOCKED
       )
       UPDATE webhook_deliveries d SET leased_until = $6
       FROM free f JOIN webhooks w ON w.id = f.webhook_id WHERE d.webhook_id = f.webhook_id AND d.id = f.id
       RETURNING d.webhook_id AS "webhookId", d.id, d.position, d.type, d.order_id AS "orderId", d.body, d.tries,
         CASE WHEN d.tries > 0 THEN (d.attempts -> -d.tries ->> 'at')::timestamptz END AS "firstTryAt",
         d.attempt_count AS "attemptCount", w.url, w.secret, w.previous_secret AS "previousSecret",
         w.previous_secret_until AS "previousSecretUntil"`,
      [now, [...inHand.keys()], [...inHand.values()], perWebhook, count, new Date(now.getTime() + leaseMs)],
    );
    return rows;
  },

  /** How many messages are due, of each order of a webhook the first, counted up to a limit; and for how long. */
  async due(manager: EntityManager, now: Date): Promise<{ count: number; oldestAgeS: number }> {
    const dueOfOne = `SELECT d.next_try_at FROM webhook_deliveries d
      WHERE d.webhook_id = w.id AND d.status = 'pending' AND d.next_try_at <= $1
        AND NOT EXISTS (SELECT 1 FROM webhook_deliveries e WHERE e.webhook_id = d.webhook_id
          AND e.order_id = d.order_id AND e.status = 'pending' AND e.position < d.position)
      ORDER BY d.next_try_at, d.position`;
    const ofAll = (limit: number) =>
      `webhooks w CROSS JOIN LATERAL (${dueOfOne} LIMIT ${limit}) due WHERE w.status = 'active'`;
    const [row]: { count: number; oldestAgeS: number }[] = await manager.query(
      `SELECT (SELECT count(*)::int FROM (SELECT 1 FROM ${ofAll(MOST_COUNTED)} LIMIT ${MOST_COUNTED}) AS counted) AS count,
         (SELECT greatest(coalesce(extract(epoch FROM $1::timestamptz - min(due.next_try_at)), 0), 0)::float
          FROM ${ofAll(1)}) AS "oldestAgeS"`,
      [now],
    );
    return row;
  },

  /** Writes down how tries have ended; those behind a message of the same order wait as long as it does. */
  async save(manager: EntityManager, ended: readonly EndedDelivery[], now: Date): Promise<void> {
    if (ended.length === 0) return;
    const keys = [ended.map((each) => each.webhookId), ended.map((each) => each.id)];
    const next = ended.map((each) => each.nextTryAt);
    await manager.query(
      `UPDATE webhook_deliveries d SET status = e.status, tries = e.tries, attempt_count = d.attempt_count + 1,
         attempts = (CASE WHEN jsonb_array_length(d.attempts) < ${KEPT_ATTEMPTS} THEN d.attempts ELSE d.attempts - 0 END)
           || e.attempt::jsonb,
         next_try_at = e.next_try_at, leased_until = NULL,
         delivered_at = CASE e.status WHEN 'delivered' THEN $7::timestamptz END
       FROM unnest($1::uuid[], $2::uuid[], $3::text[], $4::int[], $5::text[], $6::timestamptz[])
         AS e(webhook_id, id, status, tries, attempt, next_try_at)
       WHERE d.webhook_id = e.webhook_id AND d.id = e.id AND d.status = 'pending'`,
      [
        ...keys,
        ended.map((each) => each.status),
        ended.map((each) => each.tries),
        ended.map((each) => JSON.stringify(each.attempt)),
        next,
        now,
      ],
    );
    await manager.query(
      `UPDATE webhook_deliveries d SET next_try_at = coalesce(e.next_try_at, $5)
       FROM unnest($1::uuid[], $2::uuid[], $3::bigint[], $4::timestamptz[]) AS e(webhook_id, order_id, position, next_try_at)
       WHERE d.webhook_id = e.webhook_id AND d.order_id = e.order_id AND d.status = 'pending' AND d.position > e.position
         AND CASE WHEN e.next_try_at IS NULL THEN d.next_try_at > $5 ELSE d.next_try_at < e.next_try_at END`,
      [keys[0], ended.map((each) => each.orderId), ended.map((each) => each.position), next, now],
    );
  },

  /** A message that is about no order. */
  async add(
    manager: EntityManager,
    delivery: { webhookId: string; id: string; type: string; body: string },
    now: Date,
  ): Promise<void> {
    await manager.query(
      `INSERT INTO webhook_deliveries (webhook_id, id, type, body, status, created_at, next_try_at)
       VALUES ($1, $2, $3, $4, 'pending', $5, $5)`,
      [delivery.webhookId, delivery.id, delivery.type, delivery.body, now],
    );
  },

  /** Sends a message again at once, however it ended, and begins its schedule anew. */
  async resend(manager: EntityManager, webhookId: string, id: string, now: Date): Promise<void> {
    await manager.query(
      `UPDATE webhook_deliveries SET status = 'pending', tries = 0, delivered_at = NULL, next_try_at = $3
       WHERE webhook_id = $1 AND id = $2`,
      [webhookId, id, now],
    );
  },

  /**
   * What waits goes on from the beginning of the schedule, a page at a time; what has never been tried is there.
   * @param after position of the last message of the page before
   * @returns that of this page; null behind the last one
   */
  async resumePage(
    manager: EntityManager,
    webhookId: string,
    after: string,
    now: Date,
  ): Promise<string | null> {
    const [{ last }]: { last: string | null }[] = await manager.query(
      `WITH page AS MATERIALIZED (
         SELECT id, position FROM webhook_deliveries WHERE webhook_id = $1 AND status = 'pending' AND position > $2
         ORDER BY position LIMIT ${RESUMED_AT_ONCE}
       ), resumed AS (
         UPDATE webhook_deliveries d SET tries = 0, next_try_at = $3 FROM page
         WHERE d.webhook_id = $1 AND d.id = page.id AND d.status = 'pending'
           AND (d.tries > 0 OR d.next_try_at IS NULL OR d.next_try_at > $3)
       )
       SELECT max(position) AS last FROM page`,
      [webhookId, after, now],
    );
    return last;
  },

  async removeAll(manager: EntityManager, webhookId: string): Promise<void> {
    await manager.query('DELETE FROM webhook_deliveries WHERE webhook_id = $1', [webhookId]);
  },

  async find(
    manager: EntityManager,
    webhookId: string,
    id: string,
  ): Promise<WebhookDeliveryDetail | undefined> {
    const rows: DeliveryRow[] = await manager.query(
      `SELECT ${COLUMNS} FROM webhook_deliveries WHERE webhook_id = $1 AND id = $2`,
      [webhookId, id],
    );
    const row = rows.at(0);
    return row && { ...toView(row), body: row.body };
  },

  /** The newest first. @param before position of the last one seen */
  async list(
    manager: EntityManager,
    webhookId: string,
    { limit, before, status }: { limit: number; before?: string; status?: WebhookDeliveryStatus },
  ): Promise<(WebhookDeliveryView & { position: string })[]> {
    const rows: DeliveryRow[] = await manager.query(
      `SELECT ${COLUMNS} FROM webhook_deliveries WHERE webhook_id = $1 AND ($2::bigint IS NULL OR position < $2)
         AND ($3::text IS NULL OR status = $3) ORDER BY position DESC LIMIT $4`,
      [webhookId, before ?? null, status ?? null, limit],
    );
    return rows.map((row) => ({ ...toView(row), position: row.position }));
  },
};

const toView = (row: DeliveryRow): WebhookDeliveryView => ({
  id: row.id,
  webhookId: row.webhook_id,
  type: row.type,
  orderId: row.order_id,
  status: row.status,
  createdAt: row.created_at.toISOString(),
  deliveredAt: row.delivered_at?.toISOString() ?? null,
  nextTryAt: row.status === 'pending' ? (row.next_try_at?.toISOString() ?? null) : null,
  attemptCount: row.attempt_count,
  attempts: row.attempts,
});
