import { resultOf } from '@app/api-client';
import { Option, type Command } from 'commander';
import { positiveInteger, readOrder } from '../input.js';
import type { Io } from '../io.js';
import { Orders, type OrderFilter } from '../orders.js';
import { orderDetails, ordersTable, suppliersTable } from '../render/order.js';
import { openSession } from '../session.js';
import { keyOption, show } from './shared.js';

const STATUSES = [
  'PLACED',
  'CONFIRMED',
  'QUOTED',
  'REVISION_REQUESTED',
  'ACCEPTED',
  'COMPLETED',
  'REJECTED',
  'DECLINED',
  'EXPIRED',
  'CANCELLED',
] as const;

export function addOrderCommands(program: Command, io: Io): void {
  program
    .command('place')
    .description(
      'place an order from a JSON file: { "supplierId", "lines": [{ "sku" | "name", "quantity", "unitCode" }] }',
    )
    .argument('[file]', 'the order; "-" is the standard input', '-')
    .addOption(keyOption())
    .action(async (file: string, _options, command: Command) => {
      const body = await readOrder(file, io);
      const session = await openSession(command, io, 'buyer');
      const order = await session.decide(session.api.POST('/v1/orders', { body }));
      show(io, session, order, () => [
        `${order.number} is placed with ${order.supplier.name || 'the supplier'}`,
        order.id,
      ]);
    });

  program
    .command('list')
    .description('list orders: your newest first, or, for a supplier, what waits for you first')
    .addOption(new Option('--status <status...>', 'only with these').choices(STATUSES))
    .addOption(new Option('--turn <side>', 'whose move it is').choices(['buyer', 'supplier']))
    .option('--overdue', 'only what should have been decided by now')
    .option('--find <text>', 'text in number, reference, buyer or lines')
    .option('--limit <count>', 'at most so many', positiveInteger, 50)
    .action(
      async ({ find, limit, ...rest }: OrderFilter & { find?: string; limit: number }, command: Command) => {
        const session = await openSession(command, io, 'buyer');
        const orders = await new Orders(session).list({ ...rest, ...(find && { q: find }) }, limit);
        show(io, session, orders, () => ordersTable(orders, session.role));
      },
    );

  program
    .command('show')
    .description('show an order with its lines and quotation')
    .argument('<order>', 'its id or its number')
    .action(async (name: string, _options, command: Command) => {
      const session = await openSession(command, io, 'buyer');
      const orders = new Orders(session);
      const id = await orders.find(name);
      const [order, quotation] = await Promise.all([orders.read(id), orders.quotation(id)]);
      show(io, session, { ...order, quotation: quotation ?? null }, () => orderDetails(order, quotation));
    });

  program
    .command('suppliers')
    .description('list the suppliers that can be ordered from')
    .action(async (_options, command: Command) => {
      const session = await openSession(command, io, 'buyer');
      const { items } = await resultOf(
        session.api.GET('/v1/suppliers', { params: { query: { limit: 200 } } }),
      );
      show(io, session, items, () => suppliersTable(items));
    });
}
