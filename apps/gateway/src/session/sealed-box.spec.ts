import { SealedBox } from './sealed-box.js';

const box = new SealedBox('a secret of at least 32 characters');

/** The first character of the tag: all of its bits count, unlike those of the last one. */
function withOtherByte(sealed: string): string {
  const at = sealed.lastIndexOf('.') + 1;
  return `${sealed.slice(0, at)}${sealed[at] === 'A' ? 'B' : 'A'}${sealed.slice(at + 1)}`;
}

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
  ['after a byte was changed', (sealed) => [box, withOtherByte(sealed), 'session']],
  ['that is rubbish', () => [box, 'rubbish', 'session']],
])('does not open what is sealed %s', async (_name, change) => {
  const [other, sealed, purpose] = change(await box.seal({ role: 'buyer' }, 'session', 60));
  await expect(other.open(sealed, purpose)).resolves.toBeUndefined();
});

it('does not open what is too old', async () => {
  await expect(box.open(await box.seal({}, 'session', -1), 'session')).resolves.toBeUndefined();
});
