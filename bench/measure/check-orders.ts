import { queryOnce } from '../../tools/infra/database-client.js';

/** What two databases say of the orders that the driver has placed; anything but zeros is a defect. */
export interface Findings {
  /** Taken, but not completed on both sides. */
  lost: number;
  /** A reference of the driver under which there is more than one order on a side. */
  doubled: number;
  /** Orders whose sides differ: in status, amounts, lines, or in how many events were sent and received. */
  disagreeing: number;
  /** Events still in an outbox or parked, and dead letters. */
  leftOver: number;
}

export interface Checked {
  findings: Findings;
  /** Orders of the driver on the buyers' side. */
  orders: number;
}

/** An order as one side has it. */
export interface SideRow {
  id: string;
  status: string;
  reference: string;
  /** What must be equal on both sides. */
  fingerprint: string;
  sent: number;
  received: number;
}

const ORDERS = `
  SELECT id, status, reference, sent_sequence AS sent, received_sequence AS received,
    concat_ws(' ', status, currency, net_total, tax_total, gross_total, line_count, buyer_id, supplier_id) AS fingerprint
  FROM orders WHERE reference LIKE 'bench-%'`;
/** Dead letters too: a run has no reason for a single one. */
const LEFT_OVER = `
  SELECT (SELECT count(*) FROM outbox) + (SELECT count(*) FROM parked_events) + (SELECT count(*) FROM dead_letters)
    AS count`;

/** @param placed ids of the orders that were taken, by the answers over HTTP */
export async function checkOrders(
  clientUrl: string,
  supplierUrl: string,
  placed: readonly string[],
): Promise<Checked> {
  const [client, supplier] = await Promise.all([readSide(clientUrl), readSide(supplierUrl)]);
  const findings = compareSides(client.orders, supplier.orders, placed);
  return {
    orders: client.orders.size,
    findings: { ...findings, leftOver: client.leftOver + supplier.leftOver },
  };
}

type SideRows = ReadonlyMap<string, SideRow>;

export const compareSides = (client: SideRows, supplier: SideRows, placed: readonly string[]) => ({
  lost: placed.filter((id) => !isCompleted(client.get(id)) || !isCompleted(supplier.get(id))).length,
  doubled: countRepeated(client) + countRepeated(supplier),
  disagreeing: countDifferences(client, supplier),
});

export const isSound = (findings: Findings) => Object.values(findings).every((count) => count === 0);

async function readSide(url: string) {
  const rows = await queryOnce<SideRow>(url, ORDERS);
  const [left] = await queryOnce<{ count: string }>(url, LEFT_OVER);
  return { orders: new Map(rows.map((row) => [row.id, row])), leftOver: Number(left.count) };
}

const isCompleted = (row: SideRow | undefined) => row?.status === 'COMPLETED';

const countRepeated = (orders: SideRows) =>
  orders.size - new Set([...orders.values()].map(({ reference }) => reference)).size;

function countDifferences(client: SideRows, supplier: SideRows): number {
  const ids = new Set([...client.keys(), ...supplier.keys()]);
  return [...ids].filter((id) => {
    const [ours, theirs] = [client.get(id), supplier.get(id)];
    return (
      ours?.fingerprint !== theirs?.fingerprint ||
      ours?.sent !== theirs?.received ||
      ours?.received !== theirs?.sent
    );
  }).length;
}
