import { setImmediate as turn } from 'node:timers/promises';
import { ResendSweep, type ResendSweepOptions } from './resend-sweep.js';

const warnings = async (lastOfPages: (string | null)[]): Promise<unknown[]> => {
  const warn = jest.fn<void, [string]>();
  const query = async () => [{ last: lastOfPages.shift() ?? null }];
  const options = { dataSource: { query }, clock: () => new Date(), logger: { warn } };
  await new ResendSweep(options as unknown as ResendSweepOptions).afterLostBroker();
  return warn.mock.calls.flat();
};

it('tells that the broker has lost its disk', async () =>
  expect(await warnings(['01936b6e-5a2f-7c41-9d1e-8f4b2a6c3d50'])).toEqual([
    expect.stringContaining('lost our marker'),
  ]));

it('has nothing to tell where there was no order yet: it is the first start', async () =>
  expect(await warnings([])).toEqual([]));

it('ends with its page where the service stops, however many orders are silent', async () => {
  jest.useFakeTimers({ doNotFake: ['setImmediate'] });
  const page = Array.from({ length: 100 }, (_, at) => ({ id: `order ${at}`, received_sequence: 1 }));
  let pages = 0;
  let stopped: Promise<void> | undefined;
  const sweep = new ResendSweep({
    dataSource: {
      manager: { query: async () => [] },
      transaction: async () => {
        await turn();
        return (pages += 1) < 10 ? page : [];
      },
    },
    publisher: { unavailability: () => undefined },
    path: { resend: async () => undefined },
    control: { askToResend: async () => void (stopped ??= sweep.stop()) },
    clock: () => new Date(),
  } as unknown as ResendSweepOptions);
  sweep.start();
  await jest.advanceTimersByTimeAsync(5_000);
  jest.useRealTimers();
  while (!stopped) await turn();
  await stopped;
  expect(pages).toBe(1);
});
