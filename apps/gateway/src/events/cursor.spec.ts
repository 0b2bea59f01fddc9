import { readCheckpoints, readCursor, writeCheckpoints } from './cursor.js';

it.each([
  ['client:17', { client: { position: 17 } }],
  ['supplier:9', { supplier: { position: 9 } }],
  ['client:17, supplier:9', { client: { position: 17 }, supplier: { position: 9 } }],
  ['client:17,client-told:12', { client: { position: 17, lowWatermark: 12 } }],
  ['client-told:12, client:17', { client: { position: 17, lowWatermark: 12 } }],
  ['client-told:12', {}],
  ['17', {}],
  ['client:-1', {}],
  ['operator:1', {}],
  [`client:${'9'.repeat(30)}`, {}],
  [undefined, {}],
])('reads %j', (header, expected) => {
  expect(readCheckpoints(header)).toEqual(expected);
});

it('writes what it reads', () => {
  expect(writeCheckpoints(readCheckpoints('supplier:9,client-told:12,client:17'))).toBe(
    'client:17,client-told:12,supplier:9',
  );
  expect(readCursor('client:17')).toEqual({ side: 'client', position: 17 });
});
