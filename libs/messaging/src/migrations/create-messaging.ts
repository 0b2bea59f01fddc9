// Part of merged migrations: never changed. The tables as they are now: docs/schema/.
/**
 * The tables that the one path needs beside the orders.
 * @param role the service's role, which may read and write them
 */
export const createMessagingTables = (role: string): string => `
  CREATE TABLE command_results (
    party uuid NOT NULL,
    key text NOT NULL,
    fingerprint text NOT NULL,
    reply jsonb NOT NULL,
    created_at timestamptz NOT NULL DEFAULT now(),
    PRIMARY KEY (party, key)
  );
  CREATE INDEX command_results_created_at ON command_results (created_at);

  CREATE TABLE parked_events (
    order_id uuid NOT NULL,
    sequence int NOT NULL,
    event jsonb NOT NULL,
    parked_at timestamptz NOT NULL DEFAULT now(),
    resend_attempts int NOT NULL DEFAULT 0,
    next_resend_at timestamptz NOT NULL DEFAULT now() + interval '1 minute',
    PRIMARY KEY (order_id, sequence)
  );
  CREATE INDEX parked_events_next_resend_at ON parked_events (next_resend_at);

  CREATE TABLE outbox (
    id uuid PRIMARY KEY,
    events jsonb NOT NULL,
    created_at timestamptz NOT NULL DEFAULT now()
  );
  CREATE INDEX outbox_created_at ON outbox (created_at);

  CREATE TABLE dead_letters (
    id uuid PRIMARY KEY,
    code text NOT NULL,
    reason text NOT NULL,
    queue text NOT NULL,
    body bytea NOT NULL,
    properties jsonb NOT NULL,
    type text,
    order_id uuid,
    sequence int,
    attempts int NOT NULL DEFAULT 1,
    first_seen_at timestamptz NOT NULL DEFAULT now(),
    last_seen_at timestamptz NOT NULL DEFAULT now()
  );
  CREATE INDEX dead_letters_last_seen_at ON dead_letters (last_seen_at DESC, id DESC);
  CREATE INDEX dead_letters_order_id ON dead_letters (order_id);

  GRANT SELECT, INSERT ON command_results TO ${role};
  GRANT SELECT, INSERT, UPDATE, DELETE ON parked_events, outbox, dead_letters TO ${role};
  GRANT SELECT ON migrations TO ${role};
`;
