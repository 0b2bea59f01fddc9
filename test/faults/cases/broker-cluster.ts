import { setTimeout as pause } from 'node:timers/promises';
import { inboxQueue, SERVICES } from '@app/contracts';
import { eventually } from '../../support/eventually.js';
import { Cluster } from '../cluster.js';
import { withFaultSystem, type Fault, type FaultContext } from '../fault.js';
import { withServers } from '../small-disk.js';
import type { FaultSystem } from '../fault-system.js';
import { Workload } from '../workload.js';

const KILL_EVERY_MS = 10_000;
const CUT_OFF_MS = 10_000;

/** R25: three RabbitMQ nodes; the leader of an inbox is killed again and again, each node is cut off in turn. */
export const cluster: Fault = {
  id: 'R25',
  title: 'a cluster of three brokers',
  run: async (context) => {
    const made = await Cluster.start();
    return withServers(context, made.joinTo(context.servers), async (own) => [
      await leadersKilled(own, made),
      await minorityCutOff(own, made),
    ]);
  },
};

function leadersKilled(context: FaultContext, made: Cluster) {
  const fault = 'leader of an inbox killed every 10 s, three nodes';
  const brokerUrl = (url: string) => made.allOf(url);
  return withFaultSystem(context, { id: 'R25', fault, brokerUrl }, async (system) => {
    const work = new Workload(system.flows, context.random, { atOnce: 10 });
    const kills = context.short ? 2 : 8;
    const members = await allOnline(made, system);
    for (let count = 0; count < kills; count += 1) {
      await pause(2_000);
      const begun = Date.now();
      const { node } = await leader(made, system, count);
      await node.server.kill();
      system.journal.mark('leader killed');
      await pause(1_000);
      await node.server.start();
      await allOnline(made, system);
      await pause(Math.max(0, KILL_EVERY_MS - 2_000 - (Date.now() - begun)));
    }
    await work.stop();
    return { verdict: await system.settle(), injected: kills, notes: [`each inbox has ${members} members`] };
  });
}

function minorityCutOff(context: FaultContext, made: Cluster) {
  const fault = 'each of three nodes cut off for 10 s and back';
  const brokerUrl = (url: string) => made.allOf(url);
  return withFaultSystem(context, { id: 'R25', fault, brokerUrl }, async (system) => {
    const work = new Workload(system.flows, context.random, { atOnce: 10 });
    const chosen = context.short ? made.nodes.slice(0, 1) : made.nodes;
    for (const node of chosen) {
      await pause(3_000);
      await made.cutOff(node);
      system.journal.mark('cut off');
      await pause(CUT_OFF_MS);
      await made.letBackIn(node);
      await allOnline(made, system);
      system.journal.mark('back');
    }
    await work.stop();
    return { verdict: await system.settle(), injected: chosen.length };
  });
}

function leader(made: Cluster, { ground }: FaultSystem, turn: number) {
  const queue = inboxQueue(SERVICES[turn % SERVICES.length]);
  return eventually(`${queue} has a leader`, () => made.leaderOf(ground.vhost.vhost, queue), 30_000);
}

/** @returns how many members each inbox has, once all are there */
async function allOnline(made: Cluster, { ground }: FaultSystem): Promise<number> {
  for (const service of SERVICES)
    await eventually(
      'all members are there',
      async () => {
        const found = await made.leaderOf(ground.vhost.vhost, inboxQueue(service));
        return found?.online === made.nodes.length;
      },
      60_000,
    );
  return made.nodes.length;
}
