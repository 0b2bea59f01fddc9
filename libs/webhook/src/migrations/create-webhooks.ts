// Part of merged migrations: never changed. The tables as they are now: docs/schema/.
/**
 * The tables of a service's webhooks. A delivery has no foreign key to its webhook: it is written in the transaction
 * of an order, which must not fail because a webhook goes at that moment.
 * @param role the service's role, which may read and write them
 */
export const createWebhookTables = (role: string): string => `
  CREATE TABLE webhooks (
    id uuid PRIMARY KEY,
    party uuid NOT NULL,
    url text NOT NULL,
    description text,
    event_types text[] NOT NULL,
    status text NOT NULL CHECK (status IN ('active', 'paused', 'disabled')),
    disabled_code text,
    disabled_at timestamptz,
    secret text NOT NULL,
    previous_secret text,
    previous_secret_until timestamptz,
    created_at timestamptz NOT NULL,
    updated_at timestamptz NOT NULL,
    version int NOT NULL
  );
  CREATE INDEX webhooks_party ON webhooks (party, created_at, id);

  CREATE TABLE webhook_deliveries (
    webhook_id uuid NOT NULL,
    id uuid NOT NULL,
    position bigint GENERATED ALWAYS AS IDENTITY,
    type text NOT NULL,
    order_id uuid,
    body text NOT NULL,
    status text NOT NULL CHECK (status IN ('pending', 'delivered', 'failed')),
    tries int NOT NULL DEFAULT 0,
    attempt_count int NOT NULL DEFAULT 0,
    attempts jsonb NOT NULL DEFAULT '[]',
    created_at timestamptz NOT NULL,
    delivered_at timestamptz,
    next_try_at timestamptz,
    leased_until timestamptz,
    PRIMARY KEY (webhook_id, id)
  );
  CREATE INDEX webhook_deliveries_due ON webhook_deliveries (next_try_at) WHERE status = 'pending';
  CREATE INDEX webhook_deliveries_waiting ON webhook_deliveries (webhook_id, order_id, position) WHERE status = 'pending';
  CREATE INDEX webhook_deliveries_log ON webhook_deliveries (webhook_id, position DESC);
  CREATE INDEX webhook_deliveries_created_at ON webhook_deliveries (created_at);

  GRANT SELECT, INSERT, UPDATE, DELETE ON webhooks, webhook_deliveries TO ${role};
`;
