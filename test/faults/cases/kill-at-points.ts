import { SERVICES, type ServiceName } from '@app/contracts';
import { withFaultSystem, type Fault, type FaultContext } from '../fault.js';
import type { FaultSystem } from '../fault-system.js';
import { Workload } from '../workload.js';

const HANDLING = ['before-commit', 'after-commit'];
const SENDING = ['before-publish', 'after-publish', 'after-confirm'];

/** What each side handles and sends on the ways of `flows.ts`: together with the points, all the places to die at. */
const MESSAGES: Record<ServiceName, { handled: string[]; sent: string[] }> = {
  'client-service': {
    handled: [
      'place',
      'accept',
      'decline',
      'cancel',
      'order.received',
      'order.confirmed',
      'order.rejected',
      'quotation.issued',
      'order.completed',
      'order.cancelled',
    ],
    sent: [
      'order.placed',
      'quotation.accepted',
      'quotation.declined',
      'order.cancellation-requested',
      'order.cancelled',
    ],
  },
  'supplier-service': {
    handled: [
      'confirm',
      'reject',
      'issue',
      'cancel',
      'order.placed',
      'quotation.accepted',
      'quotation.declined',
      'order.cancellation-requested',
      'order.cancelled',
    ],
    sent: [
      'order.received',
      'order.confirmed',
      'order.rejected',
      'quotation.issued',
      'order.completed',
      'order.cancelled',
    ],
  },
};

/** Messages on which every defect shows by itself: a command that sends, and events that come alone and together. */
const TELLING = ['place', 'accept', 'order.received', 'quotation.issued'].map(
  (name) => `before-commit:${name}`,
);

const points = (service: ServiceName, { short, brief }: FaultContext): string[] => {
  if (brief) return [...TELLING, 'after-commit', ...SENDING];
  if (short) return [...HANDLING, ...SENDING];
  const { handled, sent } = MESSAGES[service];
  const each = (names: string[], of: string[]) =>
    of.flatMap((point) => names.map((name) => `${point}:${name}`));
  return [...each(handled, HANDLING), ...each(sent, SENDING)];
};

/** A message that is rare may take a while to come by. */
const DIES_WITHIN_MS = 90_000;

/** R3: a service dies at every named point of the one path, for every message. */
export const killAtPoints: Fault = {
  id: 'R3',
  title: 'kill at every named point × message',
  run: async (context) => {
    const rows = [];
    for (const service of SERVICES) {
      rows.push(await killService(context, service));
      if (context.brief) break;
    }
    return rows;
  },
};

function killService(context: FaultContext, service: ServiceName) {
  const { random, short } = context;
  const all = random.shuffle(points(service, context));
  const chosen = short && !context.brief ? all.slice(0, Math.ceil(all.length / 2)) : all;
  const fault = `${service} killed at ${short ? 'half of the' : 'every'} point${short ? 's' : ' × message'}`;
  return withFaultSystem(context, { id: 'R3', fault }, (system) =>
    dieAtEach(system, context, service, chosen),
  );
}

async function dieAtEach(
  system: FaultSystem,
  { random, short }: FaultContext,
  service: ServiceName,
  chosen: string[],
) {
  const [victim] = system.services[service];
  const odd: string[] = [];
  const work = new Workload(system.flows, random, { atOnce: 10 });
  for (const point of chosen) {
    // Given before the next start: the process that died is not yet back.
    victim.arm({ FAILPOINT: `${point}@${short ? 1 : random.integer(1, 2)}` });
    if (point === chosen[0]) await victim.bounce('SIGTERM');
    if (await victim.died(DIES_WITHIN_MS)) system.journal.mark(`died at ${point}`);
    else {
      odd.push(`${service} did not die at ${point}`);
      await victim.bounce();
    }
  }
  victim.arm({});
  await work.stop();
  return { verdict: await system.settle(), injected: chosen.length - odd.length, odd };
}
