// Part of merged migrations: never changed. The tables as they are now: docs/schema/.
/**
 * PostgreSQL takes the hyphen before digits for a sign: of `po-2026-000123` it keeps `po`, `-2026` and `-000123`, and
 * whoever types the number alone would find nothing.
 * @param party column of the own side's company
 */
export const searchBareNumbers = (party: 'buyer_id' | 'supplier_id'): string => `
  CREATE OR REPLACE FUNCTION order_words(party uuid, words text) RETURNS tsvector
    LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
      SELECT coalesce(array_to_tsvector(
          array_agg(word) || array_agg(left(party::text, 8) || '/' || word)), '')
      FROM unnest(tsvector_to_array(to_tsvector('simple', words))) AS lexeme,
        unnest(CASE WHEN lexeme ~ '^-[0-9]' THEN ARRAY[lexeme, ltrim(lexeme, '-')] ELSE ARRAY[lexeme] END) AS word
    $$;
  UPDATE order_search SET words = order_words(${party}, search_text) FROM orders WHERE orders.id = order_id;
`;
