import { SetPolicy, type Command } from '@app/contracts';
import { actingAs } from './acting-as.js';

const policy = {
  autoConfirm: true,
  autoConfirmLimit: '1000.00',
  responseWithin: 'P3D',
  quoteWithin: 'P2D',
  validFor: 'P14D',
  timeZone: 'Europe/Paris',
  visibility: 'public',
};
const command = (overrides: Partial<Command> = {}): Command => ({
  party: '00000000-0000-4000-8000-000000000001',
  key: 'key',
  fingerprint: 'print',
  actor: { role: 'supplier', subject: 'someone' },
  deadline: Date.now() + 60_000,
  body: policy,
  ...overrides,
});
const answer = async (given: Command) => {
  const reply = await actingAs('supplier')(given, SetPolicy, async () => ({ result: 'done' }));
  return 'refusal' in reply ? reply.refusal : reply.result;
};

describe('a command of one side', () => {
  it('is begun when all is well', async () => expect(await answer(command())).toBe('done'));

  it.each<[string, Partial<Command>, string]>([
    ['another role', { actor: { role: 'buyer', subject: 'someone' } }, 'role-not-allowed'],
    ['an operator', { actor: { role: 'operator', subject: 'someone' } }, 'role-not-allowed'],
    ['no company', { party: undefined }, 'role-not-allowed'],
    ['a deadline that has passed', { deadline: Date.now() - 1 }, 'outcome-unknown'],
    ['no body', { body: undefined }, 'invalid-request'],
    ['a wrong body', { body: { ...policy, timeZone: 'Mars/Olympus' } }, 'invalid-request'],
    ['an unknown field', { body: { ...policy, extra: 1 } }, 'invalid-request'],
  ])('is refused with %s', async (_name, overrides, code) =>
    expect(await answer(command(overrides))).toMatchObject({ code }),
  );

  it('hears of every fault at once', async () => {
    const body = { ...policy, validFor: 'P1M', autoConfirmLimit: -1 };
    expect(await answer(command({ body }))).toMatchObject({
      errors: [{ pointer: '/autoConfirmLimit' }, { pointer: '/validFor' }],
    });
  });
});
