import { compareSides, type SideRow } from './check-orders.js';

const row = (overrides: Partial<SideRow> = {}): SideRow => ({
  id: 'a',
  status: 'COMPLETED',
  reference: 'bench-1',
  fingerprint: 'COMPLETED EUR 100',
  sent: 2,
  received: 3,
  ...overrides,
});
const side = (...rows: SideRow[]) => new Map(rows.map((each) => [each.id, each]));
const theirs = { sent: 3, received: 2 };
const sound = { lost: 0, doubled: 0, disagreeing: 0 };

it.each<[string, SideRow[], SideRow[], object]>([
  ['nothing where both sides are complete and equal', [row()], [row(theirs)], {}],
  ['an order that one side has not', [row()], [], { lost: 1, disagreeing: 1 }],
  ['an order that neither side has', [], [], { lost: 1 }],
  [
    'an order that is open on both sides',
    [row({ status: 'QUOTED' })],
    [row({ ...theirs, status: 'QUOTED' })],
    { lost: 1 },
  ],
  ['another amount', [row()], [row({ ...theirs, fingerprint: 'COMPLETED EUR 99' })], { disagreeing: 1 }],
  ['an event that was sent and not received', [row()], [row({ ...theirs, sent: 4 })], { disagreeing: 1 }],
  [
    'one reference under two orders',
    [row(), row({ id: 'b' })],
    [row(theirs), row({ ...theirs, id: 'b' })],
    { doubled: 2 },
  ],
])('finds %s', (_name, client, supplier, expected) =>
  expect(compareSides(side(...client), side(...supplier), ['a'])).toEqual({ ...sound, ...expected }),
);
