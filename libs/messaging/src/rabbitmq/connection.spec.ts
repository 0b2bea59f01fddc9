import type { AmqpConnectionManager, ChannelWrapper } from 'amqp-connection-manager';
import { closeBroker } from './connection.js';

it('closes everything also where the broker goes at that moment', async () => {
  const gone = () => ({ close: jest.fn(() => Promise.reject(new Error('Channel closed'))) });
  const [manager, first, second] = [gone(), gone(), gone()];
  const channels = [first, undefined, second] as unknown as ChannelWrapper[];
  await closeBroker(manager as unknown as AmqpConnectionManager, channels);
  for (const each of [manager, first, second]) expect(each.close).toHaveBeenCalledTimes(1);
});

it('closes what was never opened', async () => {
  await expect(closeBroker(undefined, [undefined])).resolves.toBeUndefined();
});
