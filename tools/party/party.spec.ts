import { checkShape, SetPolicy } from '@app/contracts';
import { readParty } from './party.js';
import { FIRST_POLICY } from './register-party.js';

const ID = '01939f5e-8c00-7000-8000-000000000001';

it('reads a buyer and a supplier', () => {
  expect(readParty(['buyer', '--id', ID, '--name', ' City Hospital '])).toEqual({
    role: 'buyer',
    id: ID,
    name: 'City Hospital',
  });
  const supplier = [
    '--id',
    ID,
    '--name=The Supplier AB',
    '--currency',
    'SEK',
    '--time-zone',
    'Europe/Stockholm',
  ];
  expect(readParty(['supplier', ...supplier])).toEqual({
    role: 'supplier',
    id: ID,
    name: 'The Supplier AB',
    currency: 'SEK',
    timeZone: 'Europe/Stockholm',
  });
});

it.each([
  ['no role', [], /^npm run party/],
  ['what every object has', ['constructor', '--id', ID, '--name', 'x'], /^npm run party/],
  ['another role', ['operator', '--id', ID, '--name', 'x'], /^npm run party/],
  ['two roles', ['buyer', 'supplier', '--id', ID, '--name', 'x'], /^npm run party/],
  ['a key for a UUID', ['buyer', '--id', '7', '--name', 'x'], /^--id must be a UUID \(/],
  ['no name', ['buyer', '--id', ID], /^--name is required \(/],
  ['a blank name', ['buyer', '--id', ID, '--name', ' \t'], /^--name /],
  ['a name that is not seen', ['buyer', '--id', ID, '--name', '\u200b'], /^--name must have a letter/],
  ['an empty name', ['buyer', '--id', ID, '--name', ''], /^--name /],
  ['a buyer with a currency', ['buyer', '--id', ID, '--name', 'x', '--currency', 'EUR'], /^--currency /],
  ['a supplier without one', ['supplier', '--id', ID, '--name', 'x'], /^--currency is required; --time-zone/],
  [
    'no currency of ISO 4217',
    ['supplier', '--id', ID, '--name', 'x', '--currency', 'XXX', '--time-zone', 'UTC'],
    /^--currency must be an active currency/,
  ],
  ['an unknown option', ['buyer', '--uuid', ID], /--uuid.*npm run party/],
])('refuses %s', (_name, args, said) => expect(() => readParty(args)).toThrow(said));

it('gives a new supplier a policy that it could have set itself', () =>
  expect(checkShape(SetPolicy, { ...FIRST_POLICY, timeZone: 'Europe/Paris' })).toHaveProperty('value'));
