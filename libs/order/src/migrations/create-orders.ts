// Part of merged migrations: never changed. The tables as they are now: docs/schema/.
/**
 * The tables that both sides keep of their orders.
 * @param role the service's role: it may add to the history, never change it
 * @param party column of the own side's company
 */
export const createOrderTables = (role: string, party: 'buyer_id' | 'supplier_id'): string => `
  CREATE TABLE orders (
    id uuid PRIMARY KEY,
    number text NOT NULL,
    buyer_id uuid NOT NULL,
    buyer_name text NOT NULL,
    supplier_id uuid NOT NULL,
    supplier_name text NOT NULL,
    model_version text NOT NULL,
    status text NOT NULL,
    turn text,
    waiting_at text NOT NULL,
    variables jsonb NOT NULL,
    due_at timestamptz,
    reference text,
    document jsonb NOT NULL,
    line_count int NOT NULL,
    search_text text NOT NULL,
    currency text,
    net_total bigint,
    tax_total bigint,
    gross_total bigint,
    placed_at timestamptz NOT NULL,
    updated_at timestamptz NOT NULL,
    ended_at timestamptz,
    sent_sequence int NOT NULL,
    received_sequence int NOT NULL,
    version int NOT NULL,
    blocked_code text,
    blocked_at timestamptz,
    answer_due_at timestamptz,
    ask_at timestamptz,
    ask_attempts int NOT NULL
  );
  CREATE INDEX orders_party_placed ON orders (${party}, placed_at DESC, id DESC);
  CREATE INDEX orders_party_open ON orders (${party}, turn, (coalesce(due_at, 'infinity')), id) WHERE ended_at IS NULL;
  CREATE INDEX orders_open_updated ON orders (updated_at) WHERE ended_at IS NULL;
  CREATE INDEX orders_completed ON orders (ended_at) WHERE status = 'COMPLETED';
  CREATE INDEX orders_blocked ON orders (blocked_at) WHERE blocked_code IS NOT NULL;
  CREATE INDEX orders_ask_at ON orders (ask_at) WHERE ask_at IS NOT NULL;
  CREATE INDEX orders_search ON orders USING gin (to_tsvector('simple', search_text));

  CREATE TABLE quotations (
    order_id uuid NOT NULL,
    revision int NOT NULL,
    document jsonb NOT NULL,
    PRIMARY KEY (order_id, revision)
  );

  CREATE TABLE order_history (
    id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    order_id uuid NOT NULL,
    decision_id uuid NOT NULL,
    direction text CHECK (direction IN ('sent', 'received')),
    name text NOT NULL,
    event jsonb,
    event_id uuid,
    sequence int,
    visited text[] NOT NULL,
    status text NOT NULL,
    waiting_at text NOT NULL,
    at timestamptz NOT NULL,
    party uuid,
    role text NOT NULL,
    subject text,
    key text,
    traceparent text,
    UNIQUE (order_id, direction, sequence)
  );
  CREATE INDEX order_history_order ON order_history (order_id, id);

  CREATE TABLE timers (
    order_id uuid NOT NULL,
    element text NOT NULL,
    due_at timestamptz NOT NULL,
    PRIMARY KEY (order_id, element)
  );
  CREATE INDEX timers_due_at ON timers (due_at);

  GRANT SELECT, INSERT, UPDATE ON orders, quotations TO ${role};
  GRANT SELECT, INSERT ON order_history TO ${role};
  GRANT SELECT, INSERT, UPDATE, DELETE ON timers TO ${role};
`;
