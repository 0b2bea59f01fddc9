import { untilCommitted } from './until-committed.js';

jest.mock('node:timers/promises', () => ({ setTimeout: jest.fn(() => Promise.resolve()) }));

const failed = (code: string) => Object.assign(new Error('failed'), { code });

it.each([
  ['at once', [], false],
  ['after a lost race', ['40P01'], false],
  ['after an outage', ['57P01', '57P01'], true],
])('says %s whether an earlier try may have been committed', async (_name, codes, told) => {
  const failures = codes.map(failed);
  const onBack = jest.fn();
  const work = async () => {
    const failure = failures.shift();
    if (failure) throw failure;
    return 'done';
  };
  expect(await untilCommitted(work, { onBack })).toBe('done');
  expect(onBack).toHaveBeenCalledTimes(told ? 1 : 0);
});

it('leaves to its caller what would fail for ever', async () => {
  const work = () => Promise.reject(failed('22021'));
  await expect(untilCommitted(work)).rejects.toMatchObject({ code: '22021' });
  expect(await untilCommitted(work, { onFailure: async () => 'given up' })).toBe('given up');
});
