import { SecretBox } from './secret-box.js';

const box = new SecretBox('a passphrase of some length, for tests');

it('opens what it has sealed, for the same owner only', () => {
  const sealed = box.seal('whsec_x', 'one');
  expect(sealed).not.toContain('whsec');
  expect(box.open(sealed, 'one')).toBe('whsec_x');
  expect(box.open(sealed, 'other')).toBeUndefined();
  expect(box.seal('whsec_x', 'one')).not.toBe(sealed);
});

it('does not open with another key, nor what is damaged', () => {
  const sealed = box.seal('whsec_x', 'one');
  expect(new SecretBox('another passphrase of some length').open(sealed, 'one')).toBeUndefined();
  expect(box.open(`${sealed.startsWith('A') ? 'B' : 'A'}${sealed.slice(1)}`, 'one')).toBeUndefined();
  expect(box.open('', 'one')).toBeUndefined();
});
