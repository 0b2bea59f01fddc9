// Part of merged migrations: never changed. The tables as they are now: docs/schema/.
/**
 * What a side keeps while it takes back what its database has forgotten.
 * `resyncs`: one row an order, and one with the id `ALL_ORDERS` while the whole service is at it.
 * `recalled_events`: own events that came back, until all of an order are there.
 * @param role the service's role, which may read and write them
 */
export const createResyncTables = (role: string): string => `
  CREATE TABLE resyncs (
    order_id uuid PRIMARY KEY,
    started_at timestamptz NOT NULL,
    since timestamptz,
    told jsonb,
    ask_at timestamptz,
    attempts int NOT NULL DEFAULT 0
  );
  CREATE INDEX resyncs_ask_at ON resyncs (ask_at) WHERE ask_at IS NOT NULL;

  CREATE TABLE recalled_events (
    order_id uuid NOT NULL,
    sequence int NOT NULL,
    event jsonb NOT NULL,
    PRIMARY KEY (order_id, sequence)
  );

  GRANT SELECT, INSERT, UPDATE, DELETE ON resyncs, recalled_events TO ${role};
`;
