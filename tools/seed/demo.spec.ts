import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { exponentOf } from '@app/contracts';
import { validate, version } from 'uuid';
import { demoParties, slugOf } from './demo-parties.js';
import { demoSuppliers } from './demo-suppliers.js';
import { readSamples, seedFolder } from './samples.js';

const samples = readSamples();
const parties = demoParties(samples);
const suppliers = demoSuppliers(samples);

describe('demo parties', () => {
  it('are what the file for the identity provider says', () =>
    expect(JSON.parse(readFileSync(join(seedFolder(), 'demo-parties.json'), 'utf8'))).toEqual(parties));

  it('are every company of the samples, once', () => {
    const named = new Set(samples.flatMap((sample) => [sample.buyer, sample.supplier]));
    expect(new Set(parties.map((party) => party.name))).toEqual(named);
    for (const field of ['slug', 'id'] as const) {
      expect(new Set(parties.map((party) => party[field])).size).toBe(named.size);
    }
  });

  it('have ids that come from their slugs', () => {
    for (const { id } of parties) expect([validate(id), version(id)]).toEqual([true, 5]);
  });

  it.each([
    ['Delcomputer A/S', 'delcomputer-a-s'],
    ['Région Île-de-France', 'region-ile-de-france'],
    ['  The Supplier AB  ', 'the-supplier-ab'],
  ])('%p has the slug %s', (name, slug) => expect(slugOf(name)).toBe(slug));
});

describe('demo suppliers', () => {
  it('have every price of the samples on their lists, with its rate', () => {
    for (const sample of samples) {
      const supplier = suppliers.find((each) => each.name === sample.supplier);
      for (const { sku, unitPrice, unitCode } of sample.lines.filter((line) => line.sku !== null)) {
        expect(supplier?.entries.filter((entry) => entry.sku === sku)).toMatchObject([
          { unitPrice, unitCode, vatRatePercent: sample.vatRatePercent, vatCategory: 'S' },
        ]);
      }
    }
  });

  it('confirm by themselves, except The Supplier AB', () =>
    expect(suppliers.filter((each) => !each.policy.autoConfirm).map((each) => each.name)).toEqual([
      'The Supplier AB',
    ]));

  it('have currencies that we can round', () =>
    expect(() => suppliers.forEach((each) => exponentOf(each.currency))).not.toThrow());

  it('have one price a sku and one currency', () => {
    const [sample] = samples;
    expect(() => demoSuppliers([sample, { ...sample, currency: 'JPY' }])).toThrow('two currencies');
    expect(() => demoSuppliers([sample, sample])).toThrow('two prices');
  });
});
