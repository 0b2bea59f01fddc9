import { connect } from 'amqplib';
import { EVENT_CONTENT_TYPE, inboxQueue, wireSideOf, type ServiceName } from '@app/contracts';
import type { FaultSystem } from './fault-system.js';

/** Lets an inbox be long: delivers an event that it has had before so many times again. */
export async function lengthenInbox(
  system: FaultSystem,
  receiver: ServiceName,
  messages: number,
): Promise<void> {
  const side = wireSideOf(receiver);
  const [{ event }] = await system.checker.query<{ event: object }>(
    side,
    "SELECT event FROM order_history WHERE direction = 'received' LIMIT 1",
  );
  const connection = await connect(system.broker.vhost.adminUrl);
  const channel = await connection.createConfirmChannel();
  const body = Buffer.from(JSON.stringify(event));
  for (let count = 0; count < messages; count += 1)
    channel.sendToQueue(inboxQueue(receiver), body, { persistent: true, contentType: EVENT_CONTENT_TYPE });
  await channel.waitForConfirms();
  await connection.close();
}
