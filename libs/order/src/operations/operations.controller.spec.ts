import { randomUUID } from 'node:crypto';
import { NIL_UUID, type Command, type Reply } from '@app/contracts';
import { operationsController } from './operations.controller.js';

type Name = 'redrive' | 'discard' | 'resend' | 'resyncOrder' | 'resyncService';
type Requests = Record<Name, (command: Command) => Promise<Reply>>;

const id = randomUUID();
const ASKED: [Name, object, object][] = [
  ['redrive', { id }, { id: 'x' }],
  ['discard', { id, note: 'A test' }, { id, note: ' ' }],
  ['resend', { orderId: id, fromSequence: 1 }, { orderId: id, fromSequence: 0 }],
  ['resyncOrder', { orderId: id }, { orderId: 'x' }],
  ['resyncService', { since: '2026-11-23T02:00:00Z' }, { since: 'yesterday' }],
];

const ask = async (name: Name, overrides: Partial<Command>) => {
  const begun = jest.fn(async () => ({ result: 'begun' }));
  const controller = new (operationsController('client'))({ [name]: begun }) as Requests;
  const reply = await controller[name]({
    party: NIL_UUID,
    key: 'key',
    fingerprint: 'print',
    actor: { role: 'operator', subject: 'someone' },
    deadline: Date.now() + 60_000,
    body: {},
    ...overrides,
  });
  expect(begun).toHaveBeenCalledTimes('result' in reply ? 1 : 0);
  return 'refusal' in reply ? reply.refusal.code : reply.result;
};

describe.each(ASKED)('an operator’s %s', (name, body, wrong) => {
  it.each<[string, Partial<Command>, string]>([
    ['is begun when all is well', { body }, 'begun'],
    ['is refused to others', { body, actor: { role: 'buyer', subject: 'someone' } }, 'role-not-allowed'],
    ['is not begun when nobody waits any more', { body, deadline: Date.now() - 1 }, 'outcome-unknown'],
    ['is refused with another body', { body: wrong }, 'invalid-request'],
    ['is refused with an unknown field', { body: { ...body, extra: 1 } }, 'invalid-request'],
  ])('%s', async (_name, overrides, expected) => expect(await ask(name, overrides)).toBe(expected));
});
