import type { End, ProcessModel } from '../model.js';
import { compileModel } from '../compile.js';
import { compileV1, mutated, V1_FILE } from '../testing/v1.js';
import { search } from './both-sides.js';
import type { Wire } from './both-sides.js';

let model: ProcessModel;
beforeAll(async () => {
  model = await compileV1();
});

const wires: [string, Wire][] = [
  ['in order, once', { copies: 1, reorders: false, parks: true }],
  ['in any order, once', { copies: 1, reorders: true, parks: true }],
  ['in any order, up to three times', { copies: 3, reorders: true, parks: true }],
];

describe.each(wires)('two sides over a wire that delivers %s', (name, wire) => {
  it('never meet an unexpected message, never both decide, and can always end alike', () => {
    const found = search(model, wire);
    process.stdout.write(`  ${name}: ${found.states} states, ${found.transitions} transitions\n`);

    expect(found.unexpected).toEqual([]);
    expect(found.bothDecide).toEqual([]);
    expect(found.differentEnds).toEqual([]);
    expect(found.withoutEnd).toEqual([]);
    expect([...found.agreedEnds].sort()).toEqual([
      'CANCELLED',
      'COMPLETED',
      'DECLINED',
      'EXPIRED',
      'REJECTED',
    ]);
  });
});

describe('the search itself', () => {
  const inOrder: Wire = { copies: 1, reorders: false, parks: true };
  const doctored = async (from: string, to: string) =>
    search(await compileModel(mutated(from, to), V1_FILE), inOrder);

  it('sees unexpected messages where receivers do not keep sequences', () => {
    expect(search(model, { copies: 1, reorders: true, parks: false }).unexpected).not.toEqual([]);
    expect(search(model, { copies: 2, reorders: false, parks: false }).unexpected).not.toEqual([]);
  });

  it('sees two sides that may decide at once', async () => {
    const from = 'status="QUOTED" procmetier:turn="buyer" procmetier:due="validUntil" procmetier:late';
    const found = await doctored(from, from.replace('buyer', 'supplier'));
    expect(found.bothDecide).not.toEqual([]);
  });

  it('sees two sides that end differently', () => {
    const { supplier } = model.sides;
    const declined = supplier.ends.get('supplier_declined') as End;
    const ends = new Map(supplier.ends).set(declined.id, { ...declined, endedBy: 'supplier' });
    const broken = { ...model, sides: { ...model.sides, supplier: { ...supplier, ends } } };
    expect(search(broken, inOrder).differentEnds).not.toEqual([]);
  });

  it('sees states from which no end is reached', () => {
    const { supplier } = model.sides;
    const silent = new Map(supplier.table.get('await_decision'));
    silent.set('message:quotation.accepted', {
      program: { steps: [], next: { kind: 'end', at: 'supplier_completed' } },
    });
    const table = new Map(supplier.table).set('await_decision', silent);
    const broken = { ...model, sides: { ...model.sides, supplier: { ...supplier, table } } };
    expect(search(broken, inOrder).withoutEnd).not.toEqual([]);
  });
});
