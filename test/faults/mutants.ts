import { join } from 'node:path';

/** A text of one module, which is the same in the source and in its build, and the defect that takes its place. */
interface Patch {
  /** Path from the root of the checkout, and of `dist`; without its ending. */
  module: string;
  text: string;
  defect: string;
}

/**
 * Defects that break a promise on purpose, to show that a test can fail. What is deployed knows nothing of them: they
 * are put into the modules of a service while it loads them (mutation.mjs).
 */
export const MUTANTS = {
  'acknowledge-before-commit': [
    {
      module: 'libs/messaging/src/rabbitmq/rmq-server',
      text: 'const work = handle(message)',
      defect: 'channel.ack(message); const work = handle(message)',
    },
    {
      module: 'libs/messaging/src/rabbitmq/rmq-server',
      text: '() => settle(() => channel.ack(message))',
      defect: '() => undefined',
    },
  ],
  'publish-before-commit': [
    {
      module: 'libs/order/src/path/save-batch',
      text: 'Promise.all([writing, commit()])',
      defect: 'Promise.all([writing, commit(outgoing)])',
    },
    {
      module: 'libs/order/src/path/order-path',
      text: 'async () => {',
      // After 20 ms what has been published has left the process.
      defect:
        'async (outgoing) => { this.publish(outgoing); await new Promise((resolve) => setTimeout(resolve, 20));',
    },
  ],
  'forget-outbox-row': [
    {
      module: 'libs/order/src/path/save-batch',
      text: 'outboxRepository.insertion(outgoing.map(({ row }) => row))',
      defect: 'undefined',
    },
  ],
  'forget-command-result': [
    {
      module: 'libs/order/src/path/save-batch',
      text: 'commandResultsRepository.insertion(batch.results)',
      defect: 'undefined',
    },
  ],
  'forget-parked-event': [
    {
      module: 'libs/order/src/path/save-batch',
      text: 'each.newlyParked.filter((parked) => !each.unparked.includes(parked))',
      defect: '[]',
    },
  ],
  'drop-sequence-check': [
    {
      module: 'libs/messaging/src/sequence/sequence',
      text: 'if (sequence <= lastApplied)',
      defect: "return 'next'; if (sequence <= lastApplied)",
    },
  ],
  'ignore-returns': [
    {
      module: 'libs/messaging/src/rabbitmq/event-publisher',
      text: 'this.takeReturn(messageId)',
      defect: 'this.takeReturn(messageId) && false',
    },
  ],
  'trust-every-publish': [
    {
      module: 'libs/messaging/src/outbox/relay',
      text: 'this.send(outboxId, events)',
      defect: 'this.send(outboxId, events).catch(() => true)',
    },
  ],
  'timers-before-inbox': [
    { module: 'libs/order/src/sweeps/inbox-gate', text: 'if (this.opened)', defect: 'if (true)' },
  ],
  'swallow-poison': [
    {
      module: 'libs/order/src/operations/unhandled-messages',
      text: 'if (event)',
      defect: 'return; if (event)',
    },
  ],
  'throw-on-quotation': [
    {
      module: 'libs/order/src/path/handle-event',
      text: 'const effect = kind.effect(',
      defect:
        "if (kind.key === 'quotation.issued') throw new Error('A deliberate defect'); const effect = kind.effect(",
    },
  ],
} satisfies Record<string, Patch[]>;

export type Mutant = keyof typeof MUTANTS;

const MUTATION = join(process.cwd(), 'test/faults/mutation.mjs');

/** Variables with which a service starts with the defect. */
export const variablesOf = (mutant: Mutant): Record<string, string> => ({
  NODE_OPTIONS: `--import=${MUTATION}`,
  MUTATION: JSON.stringify(MUTANTS[mutant]),
});
