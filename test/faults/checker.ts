import { WIRE_SIDES, type WireSide } from '@app/contracts';
import pg from 'pg';
import type { Ground } from '../support/ground.js';
import type { Broker } from './broker.js';
import type { Journal } from './journal.js';

export interface Verdict {
  orders: number;
  acknowledged: number;
  /** Acknowledged writes without an effect. */
  lost: string[];
  /** Writes with more than one effect. */
  doubled: string[];
  /** Orders and messages that did not come to their end in time. */
  stuck: string[];
  /** Orders that the two sides tell differently. */
  disagreeing: string[];
  deadLetters: string[];
}

interface SideOrder {
  id: string;
  number: string;
  status: string;
  ended: boolean;
  sent: number;
  received: number;
  gross: string | null;
  blocked: string | null;
  sentIds: string[] | null;
  receivedIds: string[] | null;
}

const ORDERS = `
  SELECT o.id, o.number, o.status, o.ended_at IS NOT NULL AS ended, o.sent_sequence AS sent,
    o.received_sequence AS received, o.gross_total::text AS gross, o.blocked_code AS blocked,
    h.sent_ids AS "sentIds", h.received_ids AS "receivedIds"
  FROM orders o LEFT JOIN (
    SELECT order_id,
      array_agg(event->>'id' ORDER BY sequence) FILTER (WHERE direction = 'sent') AS sent_ids,
      array_agg(event->>'id' ORDER BY sequence) FILTER (WHERE direction = 'received') AS received_ids
    FROM order_history GROUP BY order_id
  ) h ON h.order_id = o.id`;
const EFFECTS = `SELECT key, count(DISTINCT decision_id)::int AS effects FROM order_history
  WHERE key IS NOT NULL GROUP BY key`;
const LEFT_OVER = `SELECT (SELECT count(*) FROM outbox)::int AS outbox, (SELECT count(*) FROM parked_events)::int AS parked,
  (SELECT count(*) FROM timers t JOIN orders o ON o.id = t.order_id WHERE o.ended_at IS NOT NULL)::int AS timers`;
const DEAD = 'SELECT code, order_id AS "orderId", reason FROM dead_letters';

interface SideState {
  orders: Map<string, SideOrder>;
  effects: Map<string, number>;
  leftOver: { outbox: number; parked: number; timers: number };
  dead: { code: string; orderId: string | null; reason: string }[];
}

/**
 * Compares both databases, the broker's queues and the clients' journal. It shares no code with what it checks: it has
 * SQL of its own, and uses the broker's management API.
 */
export class Checker {
  private readonly pools: Record<WireSide, pg.Pool>;

  constructor(
    ground: Ground,
    private readonly broker: Broker,
    private readonly journal: Journal,
  ) {
    const pool = (url: string) => {
      const made = new pg.Pool({ connectionString: url, max: 1, application_name: 'checker' });
      // The database may be killed while we are connected: the next look connects again.
      made.on('error', () => undefined);
      return made;
    };
    this.pools = {
      client: pool(ground.databases['client-service'].adminUrl),
      supplier: pool(ground.databases['supplier-service'].adminUrl),
    };
  }

  query<Row>(side: WireSide, sql: string, parameters: unknown[] = []): Promise<Row[]> {
    return this.pools[side].query(sql, parameters).then(({ rows }) => rows as Row[]);
  }

  async look(): Promise<Verdict> {
    const [client, supplier, messagesLeft] = await Promise.all([
      this.stateOf('client'),
      this.stateOf('supplier'),
      this.broker.messagesLeft(),
    ]);
    const sides = { client, supplier };
    return {
      orders: client.orders.size,
      acknowledged: this.journal.acknowledged.length,
      lost: this.lost(sides),
      doubled: this.doubled(sides),
      stuck: [...this.stuckOrders(sides), ...this.unanswered(), ...leftOver(sides, messagesLeft)],
      disagreeing: disagreeing(client.orders, supplier.orders),
      deadLetters: WIRE_SIDES.flatMap((side) => sides[side].dead.map(({ code }) => `${side} ${code}`)),
    };
  }

  async close(): Promise<void> {
    await Promise.all(WIRE_SIDES.map((side) => this.pools[side].end()));
  }

  private async stateOf(side: WireSide): Promise<SideState> {
    const orders = await this.query<SideOrder>(side, ORDERS);
    const effects = await this.query<{ key: string; effects: number }>(side, EFFECTS);
    const [left] = await this.query<SideState['leftOver']>(side, LEFT_OVER);
    return {
      orders: new Map(orders.map((order) => [order.id, order])),
      effects: new Map(effects.map(({ key, effects: count }) => [key, count])),
      leftOver: left,
      dead: await this.query(side, DEAD),
    };
  }

  private lost(sides: Record<WireSide, SideState>): string[] {
    const writes = this.journal.acknowledged
      .filter(({ side, key }) => !sides[side].effects.has(key))
      .map(({ kind, key, orderId }) => `${kind} ${key} of order ${orderId ?? '?'}`);
    const orders = [...this.journal.expectedEnds.keys()].filter((id) => !sides.client.orders.has(id));
    return [...writes, ...orders.map((id) => `order ${id}`)];
  }

  private doubled(sides: Record<WireSide, SideState>): string[] {
    const keys = WIRE_SIDES.flatMap((side) =>
      [...sides[side].effects].filter(([, effects]) => effects > 1).map(([key]) => `${side} key ${key}`),
    );
    const events = WIRE_SIDES.flatMap((side) =>
      [...sides[side].orders.values()]
        .filter(({ sentIds, receivedIds }) => repeats(sentIds) || repeats(receivedIds))
        .map(({ id }) => `${side} event of order ${id}`),
    );
    const numbers = [...sides.client.orders.values()].map(({ number }) => number);
    return [...keys, ...events, ...(repeats(numbers) ? ['order number'] : [])];
  }

  private stuckOrders(sides: Record<WireSide, SideState>): string[] {
    return [...this.journal.expectedEnds].flatMap(([id, end]) =>
      WIRE_SIDES.flatMap((side) => {
        const order = sides[side].orders.get(id);
        if (order?.status === end && !order.blocked) return [];
        return `${side} order ${id}: ${order?.blocked ?? order?.status ?? 'absent'} instead of ${end}`;
      }),
    );
  }

  private unanswered(): string[] {
    return this.journal.writes
      .filter((write) => write.acknowledgedAt === undefined)
      .map(({ kind, attempts }) => `${kind}: no answer to ${attempts} attempts`);
  }
}

const repeats = (values: readonly string[] | null) => values !== null && new Set(values).size < values.length;

function leftOver(sides: Record<WireSide, SideState>, messagesLeft: number): string[] {
  const rows = WIRE_SIDES.flatMap((side) =>
    Object.entries(sides[side].leftOver).flatMap(([table, count]) =>
      count > 0 ? [`${side} ${table}: ${count} left`] : [],
    ),
  );
  return messagesLeft > 0 ? [...rows, `broker: ${messagesLeft} messages left`] : rows;
}

function disagreeing(client: Map<string, SideOrder>, supplier: Map<string, SideOrder>): string[] {
  const ids = new Set([...client.keys(), ...supplier.keys()]);
  return [...ids].flatMap((id) => {
    const [ours, theirs] = [client.get(id), supplier.get(id)];
    if (!ours || !theirs) return `order ${id} is only at the ${ours ? 'client' : 'supplier'}`;
    const same = (one: unknown, other: unknown) => JSON.stringify(one) === JSON.stringify(other);
    const differs = [
      !same(ours.status, theirs.status) && `${ours.status} / ${theirs.status}`,
      !same(ours.gross, theirs.gross) && 'amounts',
      !same(ours.sentIds, theirs.receivedIds) && "the client's events",
      !same(theirs.sentIds, ours.receivedIds) && "the supplier's events",
      (ours.sent !== (ours.sentIds?.length ?? 0) || theirs.sent !== (theirs.sentIds?.length ?? 0)) &&
        'sequences and history',
    ].filter((each) => each !== false);
    return differs.length > 0 ? `order ${id}: ${differs.join(', ')}` : [];
  });
}
