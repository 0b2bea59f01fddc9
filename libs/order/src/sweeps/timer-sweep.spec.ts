import { setTimeout as pause } from 'node:timers/promises';
import type { DueTimer } from '../order/timers.repository.js';
import { TimerSweep, type TimerSweepOptions } from './timer-sweep.js';

/** For ever, unless a test says otherwise. */
jest.mock('node:timers/promises', () => ({ setTimeout: jest.fn(() => new Promise(() => undefined)) }));

it('leaves a deadline in the path that waits for what somebody holds, and hands over the others', async () => {
  const due = ['held', 'first'].map((orderId) => ({ orderId, element: 'expired' }) as DueTimer);
  const handedOver: string[] = [];
  const sweep = new TimerSweep({
    dataSource: { manager: { query: async () => due } },
    gate: { isOpen: async () => true },
    models: new Map([[undefined, {}]]),
    clock: () => new Date(),
    path: {
      timer: (orderId: string) => {
        handedOver.push(orderId);
        return orderId === 'held' ? new Promise(() => undefined) : Promise.resolve();
      },
    },
  } as unknown as TimerSweepOptions);
  jest.mocked(pause).mockResolvedValueOnce(undefined);
  await sweep['sweep']();
  due[1].orderId = 'second';
  await sweep['sweep']();
  expect(handedOver).toEqual(['held', 'first', 'second']);
});
