import { partitionedKey, partitionOf, topology } from './topology.js';

const bindingsTo = (partitions: number, exchange: string) =>
  topology(partitions)
    .bindings.filter((binding) => binding.exchange === exchange)
    .map(({ queue, routingKey }) => `${routingKey} → ${queue}`);

it('has one inbox for everything unless told otherwise', () =>
  expect(bindingsTo(1, 'client-service.events')).toEqual(['# → supplier-service.inbox']));

it('gives each partition a queue, and what knows of none the first', () =>
  expect(bindingsTo(2, 'client-service.events')).toEqual([
    'inbox.1.# → supplier-service.inbox',
    '* → supplier-service.inbox',
    '*.* → supplier-service.inbox',
    'inbox.2.# → supplier-service.inbox.2',
  ]));

it('names no key of a partition that fewer than three words have', () => {
  expect(partitionedKey('batch', 1, 2)).toBe('inbox.1.batch');
  expect(partitionedKey('batch', 1, 1)).toBe('batch');
});

it.each([
  ['019abc00-0000-7000-8000-000000000000', 1],
  ['019abc00-0000-7000-8000-000000000004', 2],
  ['019abc00-0000-7000-8000-0000ffffffff', 1],
  ['', 1],
])('%s is always in partition %i of three', (id, partition) => expect(partitionOf(id, 3)).toBe(partition));
