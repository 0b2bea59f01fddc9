import { checkOf, reasonOf } from './health.js';

it.each([
  [undefined, { status: 'up' }],
  ['The broker is away', { status: 'down', reason: 'The broker is away' }],
  ['', { status: 'down', reason: '' }],
])('with the reason %p a part is %p', (reason, check) => expect(checkOf(reason)).toEqual(check));

it.each([
  ['what the error says', new Error('connection terminated'), 'connection terminated'],
  [
    'its code where it says nothing',
    Object.assign(new AggregateError([new Error('connect ECONNREFUSED ::1:5432')]), { code: 'ECONNREFUSED' }),
    'ECONNREFUSED',
  ],
  ['its name where it has no code', new AggregateError([]), 'AggregateError'],
])('the reason is %s', (_name, error, reason) => expect(reasonOf(error)).toBe(reason));
