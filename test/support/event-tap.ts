import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Ajv } from 'ajv';
import addFormats from 'ajv-formats';
import { connect } from 'amqplib';
import { eventsExchange, SERVICES, type CloudEvent } from '@app/contracts';
import { ManagementApi } from '../../tools/infra/management-api.js';
import type { TestVhost } from './servers.js';

const SCHEMAS = 'docs/schemas';

/** Everything that the services put on the wire, judged by the schemas that integrators read. */
export interface EventTap {
  /** Types of the events seen until now. */
  readonly types: ReadonlySet<string>;
  /** @throws {Error} naming every event that is not what its schema says */
  stop(): Promise<void>;
}

/**
 * Listens by the broker's own trace: a queue of ours at the exchanges would take what nobody else does, and hide that
 * the broker returns it.
 */
export async function tapEvents({ vhost, managementUrl, adminUrl }: TestVhost): Promise<EventTap> {
  const judge = await readSchemas();
  await new ManagementApi(managementUrl, adminUrl).put(['vhosts', vhost], { tracing: true });
  const connection = await connect(adminUrl);
  const channel = await connection.createChannel();
  const { queue } = await channel.assertQueue('', { exclusive: true });
  for (const service of SERVICES)
    await channel.bindQueue(queue, 'amq.rabbitmq.trace', `publish.${eventsExchange(service)}`);
  const types = new Set<string>();
  const faults: string[] = [];
  await channel.consume(
    queue,
    (message) => {
      const events = [JSON.parse(message?.content.toString() ?? '[]') as CloudEvent | CloudEvent[]].flat();
      for (const event of events) {
        types.add(event.type);
        faults.push(...judge(event));
      }
    },
    { noAck: true },
  );
  return {
    types,
    async stop() {
      await connection.close();
      if (faults.length > 0) throw new Error(`Events on the wire are not valid:\n${faults.join('\n')}`);
    },
  };
}

/** @returns what is wrong with an event by the schema of its type */
async function readSchemas(): Promise<(event: CloudEvent) => string[]> {
  const ajv = addFormats.default(new Ajv({ allErrors: true, strict: true, strictRequired: false }));
  for (const file of await readdir(SCHEMAS))
    ajv.addSchema(JSON.parse(await readFile(join(SCHEMAS, file), 'utf8')) as object);
  return (event) => {
    const validate = ajv.getSchema(event.type.replace(/^procmetier\./, 'urn:procmetier:schemas:'));
    if (!validate) return [`${event.type} has no schema`];
    if (validate(event)) return [];
    return (validate.errors ?? []).map(
      ({ instancePath, message }) => `${event.type}${instancePath} ${message}`,
    );
  };
}
