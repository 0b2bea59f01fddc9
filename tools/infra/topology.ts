import { topology } from '@app/contracts';
import type { BindingDeclaration, QueueDeclaration } from '@app/contracts';
import { InfraError } from './infra-error.js';
import { ManagementApi } from './management-api.js';
import type { AppUser } from './settings.js';

export interface Broker {
  managementUrl: string;
  /** AMQP URL of an administrator. */
  adminUrl: string;
  vhost: string;
  passwords: Record<AppUser, string>;
  /** Partitions of each inbox; one unless given. */
  inboxPartitions?: number;
}

/**
 * Brings a vhost to what libs/contracts declares, as often as it is called: users with their rights, exchanges, policies,
 * queues, bindings. Bindings of our queues that are not declared are removed.
 * @throws {InfraError} a queue stands there with other arguments: only a person may decide to remove it
 */
export async function declareTopology(broker: Broker): Promise<void> {
  const api = new ManagementApi(broker.managementUrl, broker.adminUrl);
  const { vhost } = broker;
  const declared = topology(broker.inboxPartitions);
  await api.put(['vhosts', vhost], {});
  await grantAll(api, vhost, decodeURIComponent(new URL(broker.adminUrl).username));
  for (const { user, ...rights } of declared.permissions) {
    await putUser(api, user, broker.passwords[user]);
    await api.put(['permissions', vhost, user], rights);
  }
  for (const { name, type } of declared.exchanges) {
    await api.put(['exchanges', vhost, name], { type, durable: true });
  }
  for (const { name, ...policy } of declared.policies) {
    await api.put(['policies', vhost, name], { ...policy, 'apply-to': 'queues' });
  }
  await Promise.all(declared.queues.map((queue) => declareQueue(api, vhost, queue)));
  await Promise.all(declared.queues.map(({ name }) => bindQueue(api, vhost, name, declared.bindings)));
}

export const dropVhost = (managementUrl: string, adminUrl: string, vhost: string) =>
  new ManagementApi(managementUrl, adminUrl).delete('vhosts', vhost);

/** Whoever creates a vhost gets these rights; in one that somebody else made, they have to be given. */
const grantAll = (api: ManagementApi, vhost: string, user: string) =>
  api.put(['permissions', vhost, user], { configure: '.*', write: '.*', read: '.*' });

/** RabbitMQ refuses a user that somebody else has made since it looked; by then it is one to change. */
async function putUser(api: ManagementApi, user: AppUser, password: string): Promise<void> {
  const put = () => api.put(['users', user], { password, tags: '' });
  await put().catch((error: Error) => {
    if (!error.message.includes('user_already_exists')) throw error;
    return put();
  });
}

async function declareQueue(api: ManagementApi, vhost: string, queue: QueueDeclaration): Promise<void> {
  const found = await api.get<{ arguments: QueueDeclaration['arguments'] }>('queues', vhost, queue.name);
  if (found) return requireSameArguments(queue, found.arguments);
  await api.put(['queues', vhost, queue.name], { durable: true, arguments: queue.arguments });
}

function requireSameArguments(queue: QueueDeclaration, found: QueueDeclaration['arguments']): void {
  for (const name of new Set([...Object.keys(queue.arguments), ...Object.keys(found)])) {
    if (queue.arguments[name] === found[name]) continue;
    throw new InfraError(
      `Queue ${queue.name} exists with ${name} = ${show(found[name])}, but ${show(queue.arguments[name])} is declared: empty it, delete it and run this again`,
    );
  }
}

const show = (value: unknown) => (value === undefined ? 'nothing' : JSON.stringify(value));

async function bindQueue(
  api: ManagementApi,
  vhost: string,
  queue: string,
  bindings: BindingDeclaration[],
): Promise<void> {
  const wanted = bindings.filter((binding) => binding.queue === queue);
  for (const { exchange, routingKey } of wanted) {
    await api.post(['bindings', vhost, 'e', exchange, 'q', queue], { routing_key: routingKey });
  }
  for (const found of (await api.get<FoundBinding[]>('queues', vhost, queue, 'bindings')) ?? []) {
    // The default exchange is bound to every queue and cannot be unbound.
    if (found.source === '' || isWanted(found, wanted)) continue;
    await api.delete('bindings', vhost, 'e', found.source, 'q', queue, found.properties_key);
  }
}

interface FoundBinding {
  source: string;
  routing_key: string;
  properties_key: string;
  arguments: object;
}

const isWanted = (found: FoundBinding, wanted: BindingDeclaration[]) =>
  Object.keys(found.arguments).length === 0 &&
  wanted.some(({ exchange, routingKey }) => exchange === found.source && routingKey === found.routing_key);
