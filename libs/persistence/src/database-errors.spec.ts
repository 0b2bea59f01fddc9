import { QueryRunnerAlreadyReleasedError, TransactionNotStartedError } from 'typeorm';
import { databaseFailure, databaseRefuses, mayBeItsOwnFault } from './database-errors.js';

const failed = (code: string, message = 'failed') => Object.assign(new Error(message), { code });

it.each([
  ['40001', 'retry'],
  ['40P01', 'retry'],
  ['23505', 'retry'],
  ['55P03', 'retry'],
  ['57P01', 'away'],
  ['57P03', 'away'],
  ['57014', 'away'],
  ['25P03', 'away'],
  ['25P04', 'away'],
  ['25006', 'away'],
  ['08001', 'away'],
  ['08006', 'away'],
  ['53100', 'away'],
  ['53200', 'away'],
  ['XX000', 'away'],
  ['53300', 'away'],
  ['55000', 'away'],
  ['28P01', 'away'],
  ['ECONNREFUSED', 'away'],
  ['ENETUNREACH', 'away'],
  ['EADDRNOTAVAIL', 'away'],
  ['EAI_FAIL', 'away'],
  ['22021', 'data'],
  ['22P02', 'data'],
  ['42P01', 'data'],
])('%s means %s', (code, meaning) => {
  expect(databaseFailure(failed(code))).toBe(meaning);
  expect(databaseFailure(Object.assign(new Error('wrapped'), { driverError: { code } }))).toBe(meaning);
});

it.each([
  'Connection terminated unexpectedly',
  'Connection terminated due to connection timeout',
  'timeout expired',
  'timeout exceeded when trying to connect',
])('knows a connection that broke or never came about by its words: %s', (words) => {
  expect(databaseFailure(new Error(words))).toBe('away');
});

it.each([new QueryRunnerAlreadyReleasedError(), new TransactionNotStartedError()])(
  'knows a connection that TypeORM let go of: %p',
  (error) => {
    expect(databaseFailure(error)).toBe('away');
  },
);

it.each([new TypeError('x is undefined'), 'text', undefined])(
  'does not take %p for the database’s',
  (error) => {
    expect(databaseFailure(error)).toBeUndefined();
  },
);

it('suspects the work only where the server itself is not known to be away', () => {
  const suspected = ['53200', 'XX000', '53100', '57P01', '22021'].filter((code) =>
    mayBeItsOwnFault(failed(code)),
  );
  expect(suspected).toEqual(['53200', 'XX000']);
});

it('tells a server that refuses us from one that is away', () => {
  expect(['28P01', '3D000', 'ECONNREFUSED'].map((code) => databaseRefuses(failed(code)))).toEqual([
    true,
    true,
    false,
  ]);
});
