import type { Role } from './command.js';
import { actsFor, isOperator } from './rights.js';

it.each<[Role, string | undefined, boolean, boolean]>([
  ['supplier', 'a company', true, false],
  ['supplier', undefined, false, false],
  ['buyer', 'a company', false, false],
  ['operator', 'a company', false, true],
  ['operator', undefined, false, true],
])('a %s of %s acts for a supplier: %s; is an operator: %s', (role, party, acts, operates) => {
  const asking = { actor: { role, subject: 'someone' }, party };
  expect([actsFor('supplier', asking), isOperator(asking)]).toEqual([acts, operates]);
});
