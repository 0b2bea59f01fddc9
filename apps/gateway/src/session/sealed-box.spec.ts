import { SealedBox } from './sealed-box.js';

const box = new SealedBox('a secret of at least 32 characters');

it('opens what it has sealed', async () => {
  const sealed = await box.seal({ role: 'buyer' }, 'session', 60);
  expect(sealed).not.toContain('buyer');
  await expect(box.open(sealed, 'session')).resolves.toMatchObject({ role: 'buyer' });
});

it.each<[string, (sealed: string) => [SealedBox, string, string]]>([
  ['for another purpose', (sealed) => [box, sealed, 'login']],
  [
    'with another secret',
    (sealed) => [new SealedBox('another secret of 32 characters!!'), sealed, 'session'],
  ],
  [
    'after a byte was changed',
    (sealed) => [box, `${sealed.slice(0, -1)}${sealed.endsWith('A') ? 'B' : 'A'}`, 'session'],
  ],
  ['that is rubbish', () => [box, 'rubbish', 'session']],
])('does not open what is sealed %s', async (_name, change) => {
  const [other, sealed, purpose] = change(await box.seal({ role: 'buyer' }, 'session', 60));
  await expect(other.open(sealed, purpose)).resolves.toBeUndefined();
});

it('does not open what is too old', async () => {
  await expect(box.open(await box.seal({}, 'session', -1), 'session')).resolves.toBeUndefined();
});
