import { randomUUID } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import {
  CLIENT_COMMANDS,
  orderReadPatterns,
  SUPPLIER_COMMANDS,
  WIRE_SIDES,
  type OrderView,
} from '@app/contracts';
import { eventually } from '../support/eventually.js';
import { givenBuyer, givenSupplier } from '../support/parties.js';
import { resultOf } from '../support/requester.js';
import { startServices, type Services } from '../support/services.js';
import { Broker } from './broker.js';
import { Checker } from './checker.js';
import type { FaultContext, Row } from './fault.js';
import { Journal } from './journal.js';

const HOUR_MS = 3_600_000;
/** Several sweeps of the timers, which look twice a second. */
const SWEEPS_MS = 1_500;
const FIRED = `SELECT order_id AS id, count(*)::int AS times, min(at) AS at FROM order_history
  WHERE role = 'deadline' GROUP BY order_id`;

interface Due {
  id: string;
  element: string;
  dueAt: number;
}

/** A day on which a supplier's quotation ends, and what is odd about it. */
export interface OddDay {
  name: string;
  /** When the orders are placed: fourteen days before the end of that day in Paris. */
  placedAt: string;
  /** The last instant of the day, by hand from the rules of the time zone. */
  validUntil: string;
}

export const ODD_DAYS: OddDay[] = [
  {
    name: 'the night in which Paris loses an hour',
    placedAt: '2027-03-14T10:00:00.000Z',
    validUntil: '2027-03-28T21:59:59.999Z',
  },
  {
    name: 'the night in which Paris gains an hour',
    placedAt: '2027-10-17T10:00:00.000Z',
    validUntil: '2027-10-31T22:59:59.999Z',
  },
  {
    name: 'leap day',
    placedAt: '2028-02-15T10:00:00.000Z',
    validUntil: '2028-02-29T22:59:59.999Z',
  },
];

/**
 * The clock of both services, in this process, is put forward and back around the due instants of all three timers.
 * @param day on which the quotations end; without, from today on
 */
export async function runClockJumps({ short }: FaultContext, day?: OddDay): Promise<Row> {
  const services = await startServices();
  const journal = new Journal(60_000);
  const checker = new Checker(services, new Broker(services.vhost), journal);
  const odd: string[] = [];
  try {
    const now = day ? Date.parse(day.placedAt) : Date.now();
    services.setTime(new Date(now));
    const due = await ordersWithTimers(services, short || day ? 2 : 10);
    const ends = due.filter(({ element }) => element === 'review_quotation');
    if (day && ends.some(({ dueAt }) => dueAt !== Date.parse(day.validUntil)))
      odd.push(`a quotation ends at ${new Date(ends[0].dueAt).toISOString()}`);
    for (const { id } of due) journal.expectedEnds.set(id, 'EXPIRED');
    const jump = async (at: number) => {
      services.setTime(new Date(at));
      await pause(SWEEPS_MS);
      odd.push(...(await firedWrongly(checker, due)));
    };
    await jump(now + 2 * HOUR_MS);
    await jump(now - 2 * HOUR_MS);
    const instants = [...new Set(due.map(({ dueAt }) => dueAt))].sort((one, other) => one - other);
    let jumps = 2;
    for (const instant of instants) {
      await jump(instant - 2_000 - SWEEPS_MS);
      await jump(instant + 1_000);
      await jump(instant - 2 * HOUR_MS);
      await jump(instant + 2 * HOUR_MS);
      jumps += 4;
    }
    const verdict = await eventually('all have expired', async () => {
      const seen = await checker.look();
      return seen.stuck.length + seen.disagreeing.length === 0 ? seen : undefined;
    }).catch(() => checker.look());
    return {
      id: 'R15',
      fault: `clock put forward and back around every due instant${day ? `, ${day.name}` : ''}`,
      orders: verdict.orders,
      injected: jumps,
      acknowledged: verdict.acknowledged,
      lost: verdict.lost,
      doubled: verdict.doubled,
      stuck: verdict.stuck,
      disagreeing: verdict.disagreeing,
      deadLetters: { expected: 0, found: verdict.deadLetters.length },
      recovery: {},
      odd: [...new Set(odd), ...verdict.deadLetters],
      notes: [],
    };
  } finally {
    await checker.close();
    await services.stop();
  }
}

/** Orders that rest at each of the three timers, with the instant at which each is due. */
async function ordersWithTimers(services: Services, each: number): Promise<Due[]> {
  const buyer = await givenBuyer(services.databases['client-service']);
  const manual = await givenSupplier(services.databases['supplier-service'], {
    policy: { autoConfirm: false },
  });
  const automatic = await givenSupplier(services.databases['supplier-service']);
  const place = async (supplierId: string, line: object) => {
    const body = { supplierId, lines: [{ quantity: '1', unitCode: 'EA', ...line }] };
    const command = { pattern: CLIENT_COMMANDS.placeOrder, party: buyer, role: 'buyer' as const, body };
    return resultOf(await services.command({ ...command, key: randomUUID() })).id;
  };
  const restsAt = (id: string, element: string) =>
    eventually(`${id} rests at ${element}`, async () => {
      const [buyers, suppliers] = await Promise.all(
        WIRE_SIDES.map((side) =>
          services.query<OrderView>({
            pattern: orderReadPatterns(side).getOrder,
            party: side === 'client' ? buyer : undefined,
            role: side === 'client' ? 'buyer' : 'operator',
            body: { orderId: id },
          }),
        ),
      );
      const found = [buyers, suppliers].find(
        (reply) => 'result' in reply && reply.result.waitingAt === element,
      );
      return found && 'result' in found && found.result.dueAt ? Date.parse(found.result.dueAt) : undefined;
    });
  const confirm = (orderId: string) =>
    services.command({ pattern: SUPPLIER_COMMANDS.confirmOrder, party: manual, role: 'supplier', orderId });
  const rests = async (id: string, element: string) => {
    due.push({ id, element, dueAt: await restsAt(id, element) });
  };
  const due: Due[] = [];
  for (let count = 0; count < each; count += 1) {
    const unanswered = await place(manual, { sku: 'SAUCE-BR' });
    await rests(unanswered, 'await_answer');
    const unpriced = await place(manual, { name: 'By hand' });
    await restsAt(unpriced, 'await_answer');
    resultOf(await confirm(unpriced));
    await rests(unpriced, 'await_quotation');
    const undecided = await place(automatic, { sku: 'SAUCE-BR' });
    await rests(undecided, 'review_quotation');
  }
  return due;
}

/** Timers that have fired before their instant, or more than once. */
async function firedWrongly(checker: Checker, due: readonly Due[]): Promise<string[]> {
  const rows = [
    ...(await checker.query<{ id: string; times: number; at: Date }>('client', FIRED)),
    ...(await checker.query<{ id: string; times: number; at: Date }>('supplier', FIRED)),
  ];
  return due.flatMap(({ id, dueAt }) => {
    const fired = rows.filter((row) => row.id === id);
    const times = fired.reduce((sum, row) => sum + row.times, 0);
    return [
      ...(times > 1 ? [`a timer has fired ${times} times`] : []),
      ...(fired.some((row) => row.at.getTime() < dueAt) ? [`a timer has fired early`] : []),
    ];
  });
}
