import { Problem } from '../problem/problem.js';
import { negotiate, type MediaType } from './media-type.js';

const OFFERS: MediaType[] = ['application/json', 'text/csv'];

describe('negotiate', () => {
  it.each([
    ['nothing asked', undefined, 'application/json'],
    ['anything', '*/*', 'application/json'],
    ['CSV', 'text/csv', 'text/csv'],
    ['CSV rather than the rest', 'text/csv, */*;q=0.1', 'text/csv'],
    ['JSON rather than CSV', 'text/csv;q=0.5, application/json', 'application/json'],
    ['text of any kind', 'text/*', 'text/csv'],
    ['anything but JSON', 'application/json;q=0, */*', 'text/csv'],
  ])('%s', (_name, accept, expected) => expect(negotiate(accept, OFFERS)).toBe(expected));

  it('refuses what cannot be given', () => expect(() => negotiate('image/png', OFFERS)).toThrow(Problem));
});
