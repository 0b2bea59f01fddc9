import { readCursor, readPositions, writePositions } from './cursor.js';

it.each([
  ['client:17', { client: 17 }],
  ['supplier:9', { supplier: 9 }],
  ['client:17, supplier:9', { client: 17, supplier: 9 }],
  ['17', {}],
  ['client:-1', {}],
  ['operator:1', {}],
  [`client:${'9'.repeat(30)}`, {}],
  [undefined, {}],
])('reads %j', (header, expected) => {
  expect(readPositions(header)).toEqual(expected);
});

it('writes what it reads', () => {
  expect(writePositions(readPositions('supplier:9,client:17'))).toBe('client:17,supplier:9');
  expect(readCursor('client:17')).toEqual({ side: 'client', position: 17 });
});
