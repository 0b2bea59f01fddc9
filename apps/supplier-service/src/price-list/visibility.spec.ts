import type { Role, Visibility } from '@app/contracts';
import { maySeePriceList } from './visibility.js';

const SELF = 'supplier-1';

it.each<[Visibility, Role, string | undefined, boolean]>([
  ['public', 'buyer', 'buyer-1', true],
  ['public', 'supplier', 'supplier-2', true],
  ['public', 'operator', undefined, true],
  ['buyers', 'buyer', 'buyer-1', true],
  ['buyers', 'supplier', 'supplier-2', false],
  ['buyers', 'operator', undefined, false],
  ['buyers', 'supplier', SELF, true],
  ['hidden', 'buyer', 'buyer-1', false],
  ['hidden', 'buyer', SELF, false],
  ['hidden', 'operator', undefined, false],
  ['hidden', 'supplier', 'supplier-2', false],
  ['hidden', 'supplier', SELF, true],
])('a list that is %s, to a %s (%s): %s', (visibility, role, party, seen) =>
  expect(
    maySeePriceList({ id: SELF, policy: { visibility } }, { party, actor: { role, subject: 'someone' } }),
  ).toBe(seen),
);
