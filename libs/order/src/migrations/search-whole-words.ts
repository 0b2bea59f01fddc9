// Part of merged migrations: never changed. The tables as they are now: docs/schema/.
/**
 * Only what a person may still be typing is looked for as a prefix: of `po-2026-000123` its last number, not every
 * word that begins with `po`. For a prefix the index gathers all orders of all its words before anything else; words
 * that stand whole it only looks up where the others are. And what it has not sorted in yet, which each search reads,
 * stays short.
 * Source: docs/decisions/0013-search-newest-first.md
 */
export const searchWholeWords = `
  CREATE OR REPLACE FUNCTION order_search_query(party uuid, words text) RETURNS tsquery
    LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
      SELECT string_agg(
          '''' || replace(replace(concat(left(party::text, 8) || '/', lexeme), '\\', '\\\\'), '''', '''''') || ''''
            || CASE WHEN unfinished THEN ':*' ELSE '' END,
          ' & ')::tsquery
      FROM (
        SELECT lexeme, bool_or(right(rtrim(term, '.,;:!?-_/@'), length(lexeme)) = lexeme) AS unfinished
        FROM regexp_split_to_table(words, '\\s+') AS term, unnest(tsvector_to_array(to_tsvector('simple', term))) AS lexeme
        GROUP BY lexeme
      ) AS wanted
    $$;
  ALTER INDEX order_search_words SET (gin_pending_list_limit = 512);
`;
