-- The database of client-service after all migrations. Written by `npm run schema`.
-- The history's partitions, one a month and order_history_default, are left out.

CREATE SEQUENCE migrations_id_seq;

CREATE SEQUENCE order_history_id_seq;

CREATE OR REPLACE FUNCTION add_order_search()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
    BEGIN
      INSERT INTO order_search SELECT id, order_words(buyer_id, search_text) FROM added;
      RETURN NULL;
    END
  $function$;

CREATE OR REPLACE FUNCTION order_search_query(party uuid, words text)
 RETURNS tsquery
 LANGUAGE sql
 IMMUTABLE PARALLEL SAFE
AS $function$
      SELECT string_agg(
          '''' || replace(replace(concat(left(party::text, 8) || '/', lexeme), '\', '\\'), '''', '''''') || ''''
            || CASE WHEN unfinished THEN ':*' ELSE '' END,
          ' & ')::tsquery
      FROM (
        SELECT lexeme, bool_or(right(rtrim(term, '.,;:!?-_/@'), length(lexeme)) = lexeme) AS unfinished
        FROM regexp_split_to_table(words, '\s+') AS term, unnest(tsvector_to_array(to_tsvector('simple', term))) AS lexeme
        GROUP BY lexeme
      ) AS wanted
    $function$;

CREATE OR REPLACE FUNCTION order_words(party uuid, words text)
 RETURNS tsvector
 LANGUAGE sql
 IMMUTABLE PARALLEL SAFE
AS $function$
      SELECT coalesce(array_to_tsvector(
          array_agg(word) || array_agg(left(party::text, 8) || '/' || word)), '')
      FROM unnest(tsvector_to_array(to_tsvector('simple', words))) AS lexeme,
        unnest(CASE WHEN lexeme ~ '^-[0-9]' THEN ARRAY[lexeme, ltrim(lexeme, '-')] ELSE ARRAY[lexeme] END) AS word
    $function$;

CREATE TABLE buyers (
  id uuid NOT NULL,
  name text NOT NULL,
  order_counter bigint NOT NULL DEFAULT 0,
  CONSTRAINT buyers_pkey PRIMARY KEY (id)
);

CREATE TABLE command_results (
  party uuid NOT NULL,
  key text NOT NULL,
  fingerprint text NOT NULL,
  reply json NOT NULL,
  created_at timestamp with time zone NOT NULL DEFAULT now(),
  CONSTRAINT command_results_pkey PRIMARY KEY (party, key)
);
CREATE INDEX command_results_created_at ON command_results (created_at);

CREATE TABLE dead_letters (
  id uuid NOT NULL,
  code text NOT NULL,
  reason text NOT NULL,
  queue text NOT NULL,
  body bytea NOT NULL,
  properties jsonb NOT NULL,
  type text,
  order_id uuid,
  sequence integer,
  attempts integer NOT NULL DEFAULT 1,
  first_seen_at timestamp with time zone NOT NULL DEFAULT now(),
  last_seen_at timestamp with time zone NOT NULL DEFAULT now(),
  discarded_at timestamp with time zone,
  discarded_by text,
  discard_note text,
  CONSTRAINT dead_letters_pkey PRIMARY KEY (id),
  CONSTRAINT dead_letters_discarded_with_a_note CHECK ((num_nonnulls(discarded_at, discarded_by, discard_note) = ANY (ARRAY[0, 3])))
);
CREATE INDEX dead_letters_last_seen_at ON dead_letters (last_seen_at DESC, id DESC);

CREATE TABLE migrations (
  id integer NOT NULL DEFAULT nextval('migrations_id_seq'::regclass),
  "timestamp" bigint NOT NULL,
  name character varying NOT NULL,
  CONSTRAINT "PK_8c82d7f526340ab734260ea46be" PRIMARY KEY (id)
);

CREATE TABLE order_history (
  id bigint NOT NULL DEFAULT nextval('order_history_id_seq'::regclass),
  order_id uuid NOT NULL,
  decision_id uuid NOT NULL,
  direction text,
  name text NOT NULL,
  event json,
  event_id uuid,
  sequence integer,
  visited text[] NOT NULL,
  status text NOT NULL,
  waiting_at text NOT NULL,
  at timestamp with time zone NOT NULL,
  party uuid,
  role text NOT NULL,
  subject text,
  key text,
  traceparent text,
  CONSTRAINT order_history_order_id_direction_sequence_key UNIQUE (order_id, direction, sequence),
  CONSTRAINT order_history_pkey PRIMARY KEY (id, order_id),
  CONSTRAINT order_history_direction_check CHECK ((direction = ANY (ARRAY['sent'::text, 'received'::text])))
) PARTITION BY RANGE (order_id);

CREATE TABLE order_search (
  order_id uuid NOT NULL,
  words tsvector NOT NULL,
  CONSTRAINT order_search_pkey PRIMARY KEY (order_id)
);
CREATE INDEX order_search_words ON order_search USING gin (words) WITH (gin_pending_list_limit='512');

CREATE TABLE orders (
  id uuid NOT NULL,
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
  due_at timestamp with time zone,
  reference text,
  document jsonb NOT NULL,
  line_count integer NOT NULL,
  search_text text NOT NULL,
  currency text,
  net_total bigint,
  tax_total bigint,
  gross_total bigint,
  placed_at timestamp with time zone NOT NULL,
  updated_at timestamp with time zone NOT NULL,
  ended_at timestamp with time zone,
  sent_sequence integer NOT NULL,
  received_sequence integer NOT NULL,
  version integer NOT NULL,
  blocked_code text,
  blocked_at timestamp with time zone,
  answer_due_at timestamp with time zone,
  ask_at timestamp with time zone,
  ask_attempts integer NOT NULL,
  CONSTRAINT orders_pkey PRIMARY KEY (id)
);
CREATE INDEX orders_ask_at ON orders (ask_at) WHERE (ask_at IS NOT NULL);
CREATE INDEX orders_blocked ON orders (blocked_at) WHERE (blocked_code IS NOT NULL);
CREATE INDEX orders_completed ON orders (ended_at) WHERE (status = 'COMPLETED'::text);
CREATE INDEX orders_counterpart_ended ON orders (buyer_id, supplier_id, status, placed_at DESC, id DESC) WHERE (ended_at IS NOT NULL);
CREATE INDEX orders_ended_of_counterpart ON orders (supplier_id, id DESC) WHERE (ended_at IS NOT NULL);
CREATE INDEX orders_open_updated ON orders (updated_at) WHERE (ended_at IS NULL);
CREATE INDEX orders_party_ended ON orders (buyer_id, status, placed_at DESC, id DESC) WHERE (ended_at IS NOT NULL);
CREATE INDEX orders_party_open ON orders (buyer_id, turn, COALESCE(due_at, 'infinity'::timestamp with time zone), id) WHERE (ended_at IS NULL);
CREATE INDEX orders_party_placed ON orders (buyer_id, placed_at DESC, id DESC);
CREATE TRIGGER orders_search AFTER INSERT ON orders REFERENCING NEW TABLE AS added FOR EACH STATEMENT EXECUTE FUNCTION add_order_search();

CREATE TABLE outbox (
  id uuid NOT NULL,
  events jsonb NOT NULL,
  created_at timestamp with time zone NOT NULL DEFAULT now(),
  CONSTRAINT outbox_pkey PRIMARY KEY (id)
);
CREATE INDEX outbox_created_at ON outbox (created_at);

CREATE TABLE parked_events (
  order_id uuid NOT NULL,
  sequence integer NOT NULL,
  event jsonb NOT NULL,
  parked_at timestamp with time zone NOT NULL DEFAULT now(),
  resend_attempts integer NOT NULL DEFAULT 0,
  next_resend_at timestamp with time zone NOT NULL DEFAULT (now() + '00:01:00'::interval),
  CONSTRAINT parked_events_pkey PRIMARY KEY (order_id, sequence)
);
CREATE INDEX parked_events_next_resend_at ON parked_events (next_resend_at);

CREATE TABLE process_models (
  version text NOT NULL,
  checksum text NOT NULL,
  first_seen_at timestamp with time zone NOT NULL,
  CONSTRAINT process_models_pkey PRIMARY KEY (version)
);

CREATE TABLE quotations (
  order_id uuid NOT NULL,
  revision integer NOT NULL,
  document jsonb NOT NULL,
  CONSTRAINT quotations_pkey PRIMARY KEY (order_id, revision)
);

CREATE TABLE recalled_events (
  order_id uuid NOT NULL,
  sequence integer NOT NULL,
  event jsonb NOT NULL,
  CONSTRAINT recalled_events_pkey PRIMARY KEY (order_id, sequence)
);

CREATE TABLE resyncs (
  order_id uuid NOT NULL,
  started_at timestamp with time zone NOT NULL,
  since timestamp with time zone,
  told jsonb,
  ask_at timestamp with time zone,
  attempts integer NOT NULL DEFAULT 0,
  CONSTRAINT resyncs_pkey PRIMARY KEY (order_id)
);
CREATE INDEX resyncs_ask_at ON resyncs (ask_at) WHERE (ask_at IS NOT NULL);

CREATE TABLE timers (
  order_id uuid NOT NULL,
  element text NOT NULL,
  due_at timestamp with time zone NOT NULL,
  CONSTRAINT timers_pkey PRIMARY KEY (order_id, element)
);
CREATE INDEX timers_due_at ON timers (due_at);

CREATE TABLE webhook_deliveries (
  webhook_id uuid NOT NULL,
  id uuid NOT NULL,
  "position" bigint NOT NULL GENERATED ALWAYS AS IDENTITY,
  type text NOT NULL,
  order_id uuid,
  body text NOT NULL,
  status text NOT NULL,
  tries integer NOT NULL DEFAULT 0,
  attempt_count integer NOT NULL DEFAULT 0,
  attempts jsonb NOT NULL DEFAULT '[]'::jsonb,
  created_at timestamp with time zone NOT NULL,
  delivered_at timestamp with time zone,
  next_try_at timestamp with time zone,
  leased_until timestamp with time zone,
  CONSTRAINT webhook_deliveries_pkey PRIMARY KEY (webhook_id, id),
  CONSTRAINT webhook_deliveries_status_check CHECK ((status = ANY (ARRAY['pending'::text, 'delivered'::text, 'failed'::text])))
);
CREATE INDEX webhook_deliveries_created_at ON webhook_deliveries (created_at);
CREATE INDEX webhook_deliveries_due ON webhook_deliveries (webhook_id, next_try_at, "position") WHERE (status = 'pending'::text);
CREATE INDEX webhook_deliveries_log ON webhook_deliveries (webhook_id, "position" DESC);
CREATE INDEX webhook_deliveries_waiting ON webhook_deliveries (webhook_id, order_id, "position") WHERE (status = 'pending'::text);

CREATE TABLE webhooks (
  id uuid NOT NULL,
  party uuid NOT NULL,
  url text NOT NULL,
  description text,
  event_types text[] NOT NULL,
  status text NOT NULL,
  disabled_code text,
  disabled_at timestamp with time zone,
  secret text NOT NULL,
  previous_secret text,
  previous_secret_until timestamp with time zone,
  created_at timestamp with time zone NOT NULL,
  updated_at timestamp with time zone NOT NULL,
  version integer NOT NULL,
  CONSTRAINT webhooks_pkey PRIMARY KEY (id),
  CONSTRAINT webhooks_status_check CHECK ((status = ANY (ARRAY['active'::text, 'paused'::text, 'disabled'::text])))
);
CREATE INDEX webhooks_party ON webhooks (party, created_at, id);

GRANT INSERT, SELECT, UPDATE ON buyers TO client_service;
GRANT INSERT, SELECT ON command_results TO client_service;
GRANT DELETE, INSERT, SELECT, UPDATE ON dead_letters TO client_service;
GRANT SELECT ON migrations TO client_service;
GRANT INSERT, SELECT ON order_history TO client_service;
GRANT USAGE ON order_history_id_seq TO client_service;
GRANT INSERT, SELECT ON order_search TO client_service;
GRANT INSERT, SELECT, UPDATE ON orders TO client_service;
GRANT DELETE, INSERT, SELECT, UPDATE ON outbox TO client_service;
GRANT DELETE, INSERT, SELECT, UPDATE ON parked_events TO client_service;
GRANT INSERT, SELECT ON process_models TO client_service;
GRANT INSERT, SELECT, UPDATE ON quotations TO client_service;
GRANT DELETE, INSERT, SELECT, UPDATE ON recalled_events TO client_service;
GRANT DELETE, INSERT, SELECT, UPDATE ON resyncs TO client_service;
GRANT DELETE, INSERT, SELECT, UPDATE ON timers TO client_service;
GRANT DELETE, INSERT, SELECT, UPDATE ON webhook_deliveries TO client_service;
GRANT DELETE, INSERT, SELECT, UPDATE ON webhooks TO client_service;
