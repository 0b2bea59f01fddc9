/**
 * Deletes old orders with all that belongs to them, and gives their ids, the last one first. An order that has ended is
 * changed by nobody any more, except by an operator: locked ones wait for the next run. Its history goes with its
 * month's partition; only what came to the default partition is deleted row by row.
 * Parameters: the id to go on behind, the first id that is too young, the instant before which the order has ended.
 * @param most at once
 */
export const forgetOrdersSql = (most: number): string => `
  WITH old AS (
    SELECT id FROM orders
    WHERE id > $1 AND id < $2 AND ended_at < $3 AND blocked_code IS NULL
    ORDER BY id LIMIT ${most} FOR UPDATE SKIP LOCKED
  ), gone AS (DELETE FROM orders USING old WHERE orders.id = old.id),
  quotations_gone AS (DELETE FROM quotations USING old WHERE order_id = old.id),
  search_gone AS (DELETE FROM order_search USING old WHERE order_id = old.id),
  timers_gone AS (DELETE FROM timers USING old WHERE order_id = old.id),
  history_gone AS (DELETE FROM order_history_default USING old WHERE order_id = old.id)
  SELECT id FROM old ORDER BY id DESC`;
