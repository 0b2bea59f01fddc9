import type { WireSide } from '@app/contracts';
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { declareTopology } from '../../../tools/infra/topology.js';
import { readSettings } from '../../../tools/infra/settings.js';
import { eventually } from '../../support/eventually.js';
import type { CarefulCaller } from '../careful-caller.js';
import { withFaultSystem, type Fault, type FaultContext } from '../fault.js';
import { setMemoryAlarm } from '../broker-alarms.js';
import type { FaultSystem } from '../fault-system.js';
import { goneAndBack, type Outage } from '../outage.js';

const outages: Outage[] = [
  {
    fault: 'broker stopped in order, back after 5 s',
    parted: true,
    begin: ({ servers }) => servers.rabbitMq.stop(),
    end: ({ servers }) => servers.rabbitMq.start(),
  },
  {
    fault: 'broker killed -9, back after 5 s',
    parted: true,
    begin: ({ servers }) => servers.rabbitMq.kill(),
    end: ({ servers }) => servers.rabbitMq.start(),
  },
  {
    fault: 'broker accepts no messages (memory alarm) for 5 s',
    parted: false,
    begin: ({ servers }) => setMemoryAlarm(servers, true),
    end: ({ servers }) => setMemoryAlarm(servers, false),
  },
];

/** R4: the broker goes, in every way, and comes back. */
export const broker: Fault = {
  id: 'R4',
  title: 'the broker goes and comes back',
  run: async (context) => {
    const rows = [];
    for (const outage of context.brief ? outages.slice(0, 1) : outages)
      rows.push(await goneAndBack(context, 'R4', outage));
    if (!context.brief) rows.push(await diskLost(context));
    return rows;
  },
};

/**
 * The disk of the broker is lost with all that waited in the inboxes: first what the buyers' side said, then what the
 * suppliers' side said. Nobody helps; the topology is declared again, as a deployment does.
 */
function diskLost(context: FaultContext) {
  const fault = "broker's disk lost with what waited in the inboxes, twice";
  return withFaultSystem(context, { id: 'R4', fault }, async (system) => {
    const each = context.short ? 4 : 20;
    const { automatic, manual } = system.flows;
    const [client] = system.services['client-service'];
    const [supplier] = system.services['supplier-service'];

    const quoted = await system.ordersAt('quoted', each, 'DECLINED');
    await supplier.stop();
    for (const id of quoted)
      await decide(automatic.buyer, 'client', id, 'quotation/decline', { revision: 1 });
    await system.ordersAt('placed', each, 'QUOTED');
    await loseDisk(system);
    await supplier.start();
    const notes = [await healing(system, "the buyers' side")];

    const rejected = await system.ordersAt('received', each, 'REJECTED');
    const confirmed = await system.ordersAt('received', each, 'QUOTED');
    await client.stop();
    for (const id of rejected)
      await decide(manual.supplier, 'supplier', id, 'reject', { reason: { code: 'price' } });
    for (const id of confirmed) await decide(manual.supplier, 'supplier', id, 'confirm');
    await loseDisk(system);
    await client.start();
    notes.push(await healing(system, "the suppliers' side"));
    return { verdict: await system.settle(0), injected: 2, notes };
  });
}

const HEALS_WITHIN_MS = 60_000;

async function healing(system: FaultSystem, whose: string): Promise<string> {
  const begun = Date.now();
  const { stuck } = await system.settle(HEALS_WITHIN_MS);
  if (stuck.length > 0)
    return `what ${whose} had said was not there again after ${HEALS_WITHIN_MS / 1_000} s`;
  return `what ${whose} had said was there again after ${((Date.now() - begun) / 1_000).toFixed(1)} s`;
}

async function decide(
  caller: CarefulCaller,
  side: WireSide,
  orderId: string,
  kind: string,
  body: object = {},
): Promise<void> {
  const path = `/v1${side === 'supplier' ? '/supplier' : ''}/orders/${orderId}/${kind}`;
  await caller.write({ kind, side, path, orderId, body });
}

async function loseDisk({ servers, ground }: FaultSystem): Promise<void> {
  await servers.rabbitMq.kill();
  await rm(join(servers.folder, 'rabbitmq', 'data'), { recursive: true });
  await servers.rabbitMq.start();
  await eventually(
    'the topology is declared',
    () =>
      declareTopology({
        managementUrl: servers.urls.rabbitMqManagementUrl,
        adminUrl: servers.urls.rabbitMqAdminUrl,
        vhost: ground.vhost.vhost,
        passwords: readSettings({}).brokerPasswords,
      }).then(
        () => true,
        () => undefined,
      ),
    30_000,
  );
}
