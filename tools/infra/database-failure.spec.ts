import { describeDatabaseFailure } from './database-failure.js';

const failure = (code: string, message: string) => Object.assign(new Error(message), { code });

it.each([
  [
    failure('ECONNREFUSED', 'connect ECONNREFUSED 127.0.0.1:1'),
    /^PostgreSQL cannot be reached.*127\.0\.0\.1:1\)$/,
  ],
  [failure('3D000', 'database "a" does not exist'), /npm run infra.*\(database "a" does not exist\)$/],
  [failure('22023', 'role "client_owner" does not exist'), /npm run infra.*step "databases"/],
  [failure('42P01', 'relation "orders" does not exist'), /npm run migrate.*step "migrations"/],
  [failure('28P01', 'password authentication failed'), /POSTGRES_ADMIN_URL/],
])('of %p says in one line what to do', (error, said) => {
  expect(describeDatabaseFailure(error)).toMatch(said);
  expect(describeDatabaseFailure(error)).not.toContain('\n');
});

it('names every address of a name that nobody answers at', () => {
  const each = ['::1', '127.0.0.1'].map((address) => new Error(`connect ECONNREFUSED ${address}`));
  const error = Object.assign(new AggregateError(each), { code: 'ECONNREFUSED' });
  expect(describeDatabaseFailure(error)).toContain(
    '(connect ECONNREFUSED ::1, connect ECONNREFUSED 127.0.0.1)',
  );
});

it.each<[string, unknown]>([
  ['an error without a code', new TypeError('x is not a function')],
  ['a duplicate key', failure('23505', 'duplicate key')],
  ['another setting', failure('22023', 'time zone "x" not recognized')],
  ['what is no error', 'text'],
])('has no words for a defect: %s', (_name, error) => {
  expect(describeDatabaseFailure(error)).toBeUndefined();
});
