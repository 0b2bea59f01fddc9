import { randomUUID } from 'node:crypto';
import {
  CLIENT_COMMANDS,
  NIL_UUID,
  operatorCommands,
  orderReadPatterns,
  serviceOf,
  SUPPLIER_COMMANDS,
  type OperatorOrder,
  type OrderView,
  type Reply,
  type WireSide,
} from '@app/contracts';
import { queryOnce } from '../../tools/infra/database-client.js';
import { eventually } from './eventually.js';
import { givenBuyer, givenSupplier } from './parties.js';
import { resultOf } from './requester.js';
import type { Services } from './services.js';

const OPERATORS_PARTY = NIL_UUID;

/** What one buyer, one supplier and an operator do with their orders, in the words of the process. */
export class OrderDesk {
  constructor(
    private readonly services: Services,
    readonly buyer: string,
    readonly supplier: string,
  ) {}

  /** The desk of a new buyer and a new supplier. */
  static async open(services: Services): Promise<OrderDesk> {
    const { 'client-service': client, 'supplier-service': supplier } = services.databases;
    return new OrderDesk(services, await givenBuyer(client), await givenSupplier(supplier));
  }

  async place(sku?: string, key = randomUUID()): Promise<OrderView> {
    const line = sku ? { sku } : { name: 'Brown sauce' };
    return resultOf(await this.tryToPlace({ ...line, quantity: '10', unitCode: 'EA' }, key));
  }

  tryToPlace(line: object, key = randomUUID()): Promise<Reply<OrderView>> {
    const body = { supplierId: this.supplier, lines: [line] };
    return this.services.command({
      pattern: CLIENT_COMMANDS.placeOrder,
      party: this.buyer,
      role: 'buyer',
      key,
      body,
    });
  }

  accept = (orderId: string) => this.asBuyer(CLIENT_COMMANDS.acceptQuotation, orderId, { revision: 1 });
  decline = (orderId: string) => this.asBuyer(CLIENT_COMMANDS.declineQuotation, orderId, { revision: 1 });
  askToCancel = (orderId: string) => this.asBuyer(CLIENT_COMMANDS.cancelOrder, orderId, {});
  confirm = (orderId: string) => this.asSupplier(SUPPLIER_COMMANDS.confirmOrder, orderId, {});
  reject = (orderId: string) =>
    this.asSupplier(SUPPLIER_COMMANDS.rejectOrder, orderId, { reason: { code: 'out-of-stock' } });
  price = (orderId: string) =>
    this.asSupplier(SUPPLIER_COMMANDS.issueQuotation, orderId, {
      lines: [{ lineNumber: 1, unitPrice: '4.00', vatRatePercent: '25' }],
    });

  asBuyer(pattern: string, orderId: string, body: object): Promise<Reply<OrderView>> {
    return this.services.command({ pattern, party: this.buyer, role: 'buyer', orderId, body });
  }

  asSupplier(pattern: string, orderId: string, body: object): Promise<Reply<OrderView>> {
    return this.services.command({ pattern, party: this.supplier, role: 'supplier', orderId, body });
  }

  resync(side: WireSide, orderId: string): Promise<Reply<unknown>> {
    return this.asOperator(operatorCommands(side).resyncOrder, { orderId });
  }

  resend(side: WireSide, orderId: string, fromSequence: number): Promise<Reply<unknown>> {
    return this.asOperator(operatorCommands(side).resendOrder, { orderId, fromSequence });
  }

  resyncService(
    side: WireSide,
    since = new Date(Date.now() - 86_400_000).toISOString(),
  ): Promise<Reply<unknown>> {
    return this.asOperator(operatorCommands(side).resyncService, { since });
  }

  private asOperator(pattern: string, body: object): Promise<Reply<unknown>> {
    return this.services.command({ pattern, party: OPERATORS_PARTY, role: 'operator', body });
  }

  /** One side of an order as an operator sees it; undefined where that side does not know it. */
  async seen(side: WireSide, orderId: string): Promise<OperatorOrder | undefined> {
    const reply = await this.services.query<OperatorOrder>({
      pattern: orderReadPatterns(side).getOperatorOrder,
      role: 'operator',
      body: { orderId },
    });
    return 'result' in reply ? reply.result : undefined;
  }

  waits(side: WireSide, orderId: string, element: string): Promise<OperatorOrder> {
    return eventually(`${orderId} waits at ${element} on the ${side}'s side`, async () => {
      const seen = await this.seen(side, orderId);
      return seen?.order.waitingAt === element ? seen : undefined;
    });
  }

  rows<Row extends object>(side: WireSide, sql: string, parameters: unknown[] = []): Promise<Row[]> {
    return queryOnce(this.services.databases[serviceOf(side)].adminUrl, sql, parameters);
  }

  /** No order of the side is resyncing any more, nor the side itself. */
  async resynced(side: WireSide): Promise<void> {
    await eventually(
      `the ${side}'s side has resynced`,
      async () => (await this.rows(side, 'SELECT 1 FROM resyncs')).length === 0,
    );
  }
}

/** The events of an order as one side holds them, in either direction, by the sender's count. */
export const eventsOf = ({ history }: OperatorOrder, direction: 'sent' | 'received') =>
  history
    .filter((entry) => entry.direction === direction)
    .map(({ event }) => event)
    .sort((a, b) => Number(a?.sequence) - Number(b?.sequence));
