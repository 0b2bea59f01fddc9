import type { WebhookDisabledCode, WebhookEventType, WebhookStatus, WebhookView } from '@app/contracts';
import type { EntityManager } from 'typeorm';

/** A webhook as it is kept; its secrets are sealed. */
export interface StoredWebhook {
  id: string;
  party: string;
  url: string;
  description: string | null;
  eventTypes: WebhookEventType[];
  status: WebhookStatus;
  disabledCode: WebhookDisabledCode | null;
  disabledAt: Date | null;
  secret: string;
  previousSecret: string | null;
  previousSecretUntil: Date | null;
  createdAt: Date;
  updatedAt: Date;
  version: number;
}

const COLUMNS = `id, party, url, description, event_types AS "eventTypes", status, disabled_code AS "disabledCode",
  disabled_at AS "disabledAt", secret, previous_secret AS "previousSecret",
  previous_secret_until AS "previousSecretUntil", created_at AS "createdAt", updated_at AS "updatedAt", version`;

export const webhookRepository = {
  /** All of a party, the oldest first. */
  list: (manager: EntityManager, party: string): Promise<StoredWebhook[]> =>
    manager.query(`SELECT ${COLUMNS} FROM webhooks WHERE party = $1 ORDER BY created_at, id`, [party]),

  /** @returns undefined for one of another party */
  async find(manager: EntityManager, party: string, id: string): Promise<StoredWebhook | undefined> {
    const rows: StoredWebhook[] = await manager.query(
      `SELECT ${COLUMNS} FROM webhooks WHERE party = $1 AND id = $2`,
      [party, id],
    );
    return rows.at(0);
  },

  /** Locked against change, and against messages that are written meanwhile. */
  async lock(manager: EntityManager, party: string, id: string): Promise<StoredWebhook | undefined> {
    const rows: StoredWebhook[] = await manager.query(
      `SELECT ${COLUMNS} FROM webhooks WHERE party = $1 AND id = $2 FOR UPDATE`,
      [party, id],
    );
    return rows.at(0);
  },

  /** Counts a party's webhooks, one caller at a time: two at once would both find room for the last. */
  async lockCount(manager: EntityManager, party: string): Promise<number> {
    await manager.query('SELECT pg_advisory_xact_lock(hashtextextended($1, 0))', [`webhooks ${party}`]);
    const [{ count }]: { count: number }[] = await manager.query(
      'SELECT count(*)::int AS count FROM webhooks WHERE party = $1',
      [party],
    );
    return count;
  },

  async insert(manager: EntityManager, webhook: StoredWebhook): Promise<void> {
    await manager.query(
      `INSERT INTO webhooks (id, party, url, description, event_types, status, secret, created_at, updated_at, version)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)`,
      [
        webhook.id,
        webhook.party,
        webhook.url,
        webhook.description,
        webhook.eventTypes,
        webhook.status,
        webhook.secret,
        webhook.createdAt,
        webhook.updatedAt,
        webhook.version,
      ],
    );
  },

  async update(manager: EntityManager, webhook: StoredWebhook): Promise<void> {
    await manager.query(
      `UPDATE webhooks SET url = $2, description = $3, event_types = $4, status = $5, disabled_code = $6,
         disabled_at = $7, secret = $8, previous_secret = $9, previous_secret_until = $10, updated_at = $11, version = $12
       WHERE id = $1`,
      [
        webhook.id,
        webhook.url,
        webhook.description,
        webhook.eventTypes,
        webhook.status,
        webhook.disabledCode,
        webhook.disabledAt,
        webhook.secret,
        webhook.previousSecret,
        webhook.previousSecretUntil,
        webhook.updatedAt,
        webhook.version,
      ],
    );
  },

  async remove(manager: EntityManager, id: string): Promise<void> {
    await manager.query('DELETE FROM webhooks WHERE id = $1', [id]);
  },

  /** @param reasons by webhook */
  async disable(
    manager: EntityManager,
    reasons: ReadonlyMap<string, WebhookDisabledCode>,
    now: Date,
  ): Promise<void> {
    for (const [id, code] of [...reasons].sort())
      await manager.query(
        `UPDATE webhooks SET status = 'disabled', disabled_code = $2, disabled_at = $3, updated_at = $3,
           version = version + 1 WHERE id = $1 AND status <> 'disabled'`,
        [id, code, now],
      );
  },
};

export const toView = (webhook: StoredWebhook, now: Date): WebhookView => {
  const { previousSecretUntil: until } = webhook;
  return {
    id: webhook.id,
    url: webhook.url,
    description: webhook.description,
    eventTypes: webhook.eventTypes,
    status: webhook.status,
    disabled:
      webhook.disabledCode && webhook.disabledAt
        ? { code: webhook.disabledCode, at: webhook.disabledAt.toISOString() }
        : null,
    createdAt: webhook.createdAt.toISOString(),
    updatedAt: webhook.updatedAt.toISOString(),
    previousSecretUntil: until && until > now ? until.toISOString() : null,
    version: webhook.version,
  };
};
