import { connect, type ChannelModel } from 'amqplib';
import pg from 'pg';
import { NOTIFICATIONS_EXCHANGE } from '@app/contracts';
import { OrderDesk } from '../support/order-desk.js';
import { eventually } from '../support/eventually.js';
import { startServices, type Services } from '../support/services.js';

let services: Services;
let desk: OrderDesk;
let admin: ChannelModel;
const told: string[] = [];

beforeAll(async () => {
  services = await startServices();
  desk = await OrderDesk.open(services);
  admin = await connect(services.vhost.adminUrl);
  const channel = await admin.createChannel();
  const { queue } = await channel.assertQueue('', { exclusive: true });
  await channel.bindQueue(queue, NOTIFICATIONS_EXCHANGE, '#');
  await channel.consume(queue, (message) => void told.push(String(message?.content)), { noAck: true });
});
afterAll(async () => {
  await admin.close();
  await services.stop();
});
afterEach(() => jest.restoreAllMocks());

interface Connection {
  connection: { stream: { destroy(): void } };
}

/** Breaks the connection of the next batch that keeps a command's result, once COMMIT is done and before anybody hears of it. */
function loseAnswerToCommit(): void {
  const query = pg.Client.prototype.query as (...args: unknown[]) => Promise<unknown>;
  const writing = new WeakSet<Connection>();
  let isLost = false;
  const losing = async (connection: Connection, args: unknown[]) => {
    const [statement] = args as [string | { text: string }];
    const text = typeof statement === 'string' ? statement : statement.text;
    if (text.includes('INSERT INTO command_results')) writing.add(connection);
    const answer = await query.apply(connection, args);
    if (isLost || !writing.has(connection) || text !== 'COMMIT') return answer;
    isLost = true;
    connection.connection.stream.destroy();
    throw new Error('Connection terminated unexpectedly');
  };
  jest.spyOn(pg.Client.prototype, 'query').mockImplementation(function (
    this: Connection,
    ...args: unknown[]
  ) {
    return losing(this, args) as never;
  });
}

it('a command that was committed without an answer has one effect and its first result, and is told', async () => {
  const before = await desk.place('SAUCE-BR');
  await desk.waits('client', before.id, 'review_quotation');
  told.length = 0;
  loseAnswerToCommit();
  const { id } = await desk.place('SAUCE-BR');
  expect(await desk.rows('client', 'SELECT id FROM orders ORDER BY id')).toEqual([{ id: before.id }, { id }]);
  await desk.waits('client', id, 'review_quotation');
  await eventually('it is told', async () => told.includes('{"begins":"client"}'));
});
