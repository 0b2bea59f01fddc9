// Part of merged migrations: never changed. The tables as they are now: docs/schema/.
/**
 * Words of orders, in a table of their own: written once, where an index on `orders` would be written again with every
 * step of an order. Each word stands there twice, alone for operators and behind the beginning of the party's id, so
 * that a party's search reads nothing of the others.
 * @param party column of the own side's company
 * Source: docs/decisions/0010-growth.md
 */
export const createOrderSearch = (role: string, party: 'buyer_id' | 'supplier_id'): string => `
  CREATE FUNCTION order_words(party uuid, words text) RETURNS tsvector
    LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
      SELECT coalesce(array_to_tsvector(
          array_agg(lexeme) || array_agg(left(party::text, 8) || '/' || lexeme)), '')
      FROM unnest(tsvector_to_array(to_tsvector('simple', words))) AS lexeme
    $$;

  -- All words of a text as prefixes, of one party or, where it is null, of all.
  CREATE FUNCTION order_search_query(party uuid, words text) RETURNS tsquery
    LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
      SELECT string_agg(
          '''' || replace(replace(concat(left(party::text, 8) || '/', lexeme), '\\', '\\\\'), '''', '''''') || ''':*',
          ' & ')::tsquery
      FROM unnest(tsvector_to_array(to_tsvector('simple', words))) AS lexeme
    $$;

  CREATE TABLE order_search (
    order_id uuid PRIMARY KEY,
    words tsvector NOT NULL
  );
  INSERT INTO order_search SELECT id, order_words(${party}, search_text) FROM orders;
  CREATE INDEX order_search_words ON order_search USING gin (words);
  DROP INDEX orders_search;

  CREATE FUNCTION add_order_search() RETURNS trigger LANGUAGE plpgsql AS $$
    BEGIN
      INSERT INTO order_search SELECT id, order_words(${party}, search_text) FROM added;
      RETURN NULL;
    END
  $$;
  CREATE TRIGGER orders_search AFTER INSERT ON orders REFERENCING NEW TABLE AS added
    FOR EACH STATEMENT EXECUTE FUNCTION add_order_search();

  GRANT SELECT, INSERT ON order_search TO ${role};
`;
