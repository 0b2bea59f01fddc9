import { resultOf, type WebhookDelivery, type WebhookEventType } from '@app/api-client';
import { Option, type Command } from 'commander';
import { UsageError } from '../exit-codes.js';
import { positiveInteger, wholeNumber } from '../input.js';
import type { Io } from '../io.js';
import { deliveriesTable, webhooksTable } from '../render/webhook.js';
import { openSession } from '../session.js';
import { keyOption, refuseUnknownNames, show } from './shared.js';

const DELIVERY_STATUSES: WebhookDelivery['status'][] = ['pending', 'delivered', 'failed'];

interface AddOptions {
  events?: WebhookEventType[];
  description?: string;
}

interface ChangeOptions extends AddOptions {
  url?: string;
  status?: 'active' | 'paused';
}

export function addWebhookCommands(program: Command, io: Io): void {
  const webhooks = refuseUnknownNames(
    program
      .command('webhooks')
      .description('addresses that receive events of your orders; as a supplier sign in with its --client'),
  );

  webhooks
    .command('list', { isDefault: true })
    .description('list them, the oldest first')
    .action(async (_options, command: Command) => {
      const session = await openSession(command, io, 'buyer');
      const { items } = await resultOf(session.api.GET('/v1/webhooks'));
      show(io, session, items, () => webhooksTable(items));
    });

  webhooks
    .command('add')
    .description('have events sent to an address; its secret is shown now and never again')
    .argument('<url>')
    .option('--events <type...>', 'only these, as order.confirmed quotation.issued; all unless given')
    .option('--description <text>', 'for yourself')
    .addOption(keyOption())
    .action(
      async (url: string, { events: eventTypes = ['*'], description }: AddOptions, command: Command) => {
        const session = await openSession(command, io, 'buyer');
        const body = { url, eventTypes, ...(description && { description }) };
        const added = await session.decide(session.api.POST('/v1/webhooks', { body }));
        show(io, session, added, () => [`${added.id} receives ${added.eventTypes.join(', ')}`, added.secret]);
      },
    );

  webhooks
    .command('change')
    .description('change what is given; the rest stays as it is')
    .argument('<id>')
    .option('--url <url>', 'another address')
    .option('--events <type...>', 'only these; "*" for all')
    .option('--description <text>', 'for yourself; empty for none')
    .addOption(
      new Option('--status <status>', '"paused" keeps what would be sent, "active" sends it').choices([
        'active',
        'paused',
      ]),
    )
    .addOption(keyOption())
    .action(async (id: string, options: ChangeOptions, command: Command) => {
      const { url, status, events: eventTypes, description } = options;
      const body = { url, status, eventTypes, description };
      if (Object.values(body).every((value) => value === undefined))
        throw new UsageError('Say what to change: --url, --events, --description or --status');
      const session = await openSession(command, io, 'buyer');
      const params = { path: { id } };
      const changed = await session.decide(session.api.PATCH('/v1/webhooks/{id}', { params, body }));
      show(io, session, changed, () => webhooksTable([changed]));
    });

  addUpkeepCommands(webhooks, io);
  addDeliveryCommands(webhooks, io);
}

function addUpkeepCommands(webhooks: Command, io: Io): void {
  webhooks
    .command('rotate-secret')
    .description('give one another secret, shown now and never again')
    .argument('<id>')
    .option(
      '--overlap-hours <hours>',
      'for how long messages are signed with the old one too; 0 if it has leaked',
      wholeNumber,
      24,
    )
    .addOption(keyOption())
    .action(async (id: string, { overlapHours }: { overlapHours: number }, command: Command) => {
      const session = await openSession(command, io, 'buyer');
      const params = { path: { id } };
      const rotated = await session.decide(
        session.api.POST('/v1/webhooks/{id}/rotate-secret', { params, body: { overlapHours } }),
      );
      show(io, session, rotated, () => [rotated.secret]);
    });

  webhooks
    .command('remove')
    .description('delete one, with its waiting messages and its log')
    .argument('<id>')
    .addOption(keyOption())
    .action(async (id: string, _options, command: Command) => {
      const session = await openSession(command, io, 'buyer');
      const params = { path: { id } };
      await session.decide(session.api.DELETE('/v1/webhooks/{id}', { params }));
      show(io, session, { id, removed: true }, () => [`${id} is removed`]);
    });

  webhooks
    .command('ping')
    .description('send one a test')
    .argument('<id>')
    .addOption(keyOption())
    .action(async (id: string, _options, command: Command) => {
      const session = await openSession(command, io, 'buyer');
      const params = { path: { id } };
      const sent = await session.decide(session.api.POST('/v1/webhooks/{id}/ping', { params }));
      show(io, session, sent, () => [`${sent.id} is on its way`]);
    });
}

function addDeliveryCommands(webhooks: Command, io: Io): void {
  webhooks
    .command('deliveries')
    .description('what was sent and what came back, the newest first')
    .argument('<id>', 'of the webhook')
    .addOption(new Option('--status <status>', 'only these').choices(DELIVERY_STATUSES))
    .option('--limit <count>', 'at most so many, up to 200', positiveInteger, 50)
    .action(
      async (id: string, query: { status?: WebhookDelivery['status']; limit: number }, command: Command) => {
        const session = await openSession(command, io, 'buyer');
        const params = { path: { id }, query };
        const { items } = await resultOf(session.api.GET('/v1/webhooks/{id}/deliveries', { params }));
        show(io, session, items, () => deliveriesTable(items));
      },
    );

  webhooks
    .command('resend')
    .description('send a message again at once')
    .argument('<id>', 'of the webhook')
    .argument('<delivery>', 'of the message')
    .addOption(keyOption())
    .action(async (id: string, deliveryId: string, _options, command: Command) => {
      const session = await openSession(command, io, 'buyer');
      const params = { path: { id, deliveryId } };
      const sent = await session.decide(
        session.api.POST('/v1/webhooks/{id}/deliveries/{deliveryId}/resend', { params }),
      );
      show(io, session, sent, () => [`${sent.id} is ${sent.status}`]);
    });
}
