import { EXIT } from '../exit-codes.js';
import { FakeDesk } from '../testing/fake-desk.js';

let desk: FakeDesk;
beforeEach(() => (desk = new FakeDesk()));
afterEach(() => desk.close());

describe('prices', () => {
  it('imports a file and shows what changed', async () => {
    const changes = [{ sku: 'A', kind: 'changed', oldUnitPrice: '1.00', newUnitPrice: '2.00' }];
    desk.answers['PUT /v1/supplier/price-list'] = [
      200,
      { version: 2, added: 0, changed: 1, removed: 0, unchanged: 4, changes },
    ];
    const csv = 'sku,name,unitCode,unitPrice,vatRatePercent\nA,A,EA,2.00,25\n';
    const { out, progress } = await desk.run(['prices', 'import', desk.file('list.csv', csv), '--dry-run']);
    expect(out).toContain('Would be: 0 added, 1 changed, 0 removed, 4 unchanged');
    expect(out).toMatch(/^A +changed +1\.00 +2\.00$/m);
    expect(desk.asked[0]).toMatchObject({ path: '/v1/supplier/price-list?dryRun=true', body: csv });
    expect(progress.at(0)).toMatch(/^0\.0 of 0\.0 MiB sent, waiting for the answer$/);
    expect(progress.at(-1)).toBe('');
  });

  it('imports from the standard input', async () => {
    const change = { version: 2, added: 1, changed: 0, removed: 0, unchanged: 0, changes: [] };
    desk.answers['PUT /v1/supplier/price-list'] = [200, change];
    const csv = 'sku,name,unitCode,unitPrice,vatRatePercent\nÉ,É,EA,2.00,25\n';
    const { code, out } = await desk.run(['prices', 'import', '-'], csv);
    expect([code, out]).toEqual([EXIT.ok, expect.stringContaining('1 added') as string]);
    expect(desk.asked[0]).toMatchObject({ body: csv });
  });

  it('sends the standard input as it is: what is no UTF-8 is the server’s to refuse', async () => {
    desk.answers['PUT /v1/supplier/price-list'] = [422, { code: 'price-list-invalid', detail: 'Not UTF-8.' }];
    const csv = Buffer.from('sku,name,unitCode,unitPrice,vatRatePercent\nÉ,É,EA,2.00,25\n', 'latin1');
    expect((await desk.run(['prices', 'import', '-'], csv)).code).toBe(EXIT.refused);
    expect(desk.asked[0].bytes).toEqual(csv);
  });

  it('names the lines of a file that is wrong', async () => {
    const errors = [{ line: 3, pointer: '/unitPrice', code: 'matches', detail: 'must be a decimal' }];
    desk.answers['PUT /v1/supplier/price-list'] = [
      422,
      { code: 'price-list-invalid', detail: 'Bad rows.', errors },
    ];
    const { code, err } = await desk.run(['prices', 'import', desk.file('list.csv', 'x')]);
    expect([code, err]).toEqual([
      EXIT.refused,
      'Bad rows. (price-list-invalid)\n  line 3 /unitPrice: must be a decimal',
    ]);
  });

  it.each([
    ['import', '/nowhere.csv', 'there is no such file'],
    ['import', '/', 'it is a folder'],
    ['export', '/nowhere/list.csv', 'cannot be written'],
  ])('%s says what is wrong with %s', async (command, file, text) => {
    desk.answers['GET /v1/supplier/price-list'] = [200, 'sku,name\r\nA,A\r\n'];
    const { code, err } = await desk.run(['prices', command, file]);
    expect([code, err]).toEqual([EXIT.usage, expect.stringContaining(`${file} cannot be`)]);
    expect(err).toContain(text);
  });

  it('exports to the standard output', async () => {
    desk.answers['GET /v1/supplier/price-list'] = [200, 'sku,name\r\nA,A\r\n'];
    expect((await desk.run(['prices', 'export'])).out).toBe('sku,name\r\nA,A');
  });
});

describe('single prices', () => {
  const listed = {
    sku: 'PC',
    name: 'Computer',
    unitCode: 'EA',
    unitPrice: '4300.00',
    baseQuantity: '1',
    vatRatePercent: '25',
    vatCategory: 'S',
    validFrom: '2026-01-01T00:00:00.000Z',
    validTo: null,
  };
  const change = { version: 4, added: 0, changed: 1, removed: 0, unchanged: 3, changes: [] };
  beforeEach(() => {
    const entries = [{ ...listed, sku: 'PC-2' }, listed];
    desk.answers['GET /v1/supplier/price-list'] = [200, { entries, nextCursor: null }];
    desk.answers['PATCH /v1/supplier/price-list'] = [200, change];
  });
  const kept = { sku: 'PC', name: 'Computer', unitCode: 'EA', baseQuantity: '1' };

  it.each<[string, string[], object]>([
    ['keeps what is not given', [], { ...kept, vatRatePercent: '25', vatCategory: 'S' }],
    [
      'takes what is given',
      ['--name', 'Laptop', '--vat', '0', '--from', '2027-01-01'],
      { ...kept, name: 'Laptop', vatRatePercent: '0', validFrom: '2027-01-01' },
    ],
  ])('set %s', async (_name, options, entry) => {
    expect(await desk.run(['prices', 'set', 'PC', '4450.00', ...options, '--key', 'mine'])).toMatchObject({
      code: 0,
      out: expect.stringMatching(/^0 added, 1 changed/),
    });
    expect(desk.asked[1]).toMatchObject({ method: 'PATCH', signedInAs: 'the-supplier-ab', key: '"mine"' });
    expect(JSON.parse(desk.asked[1].body)).toEqual({ entries: [{ ...entry, unitPrice: '4450.00' }] });
  });

  it.each<[string, string[], object]>([
    ['the end', [], { validTo: '2027-01-01T00:00:00.000Z' }],
    ['no end of a price for later', ['--from', '2027-02-01'], { validFrom: '2027-02-01' }],
    ['no end where another is given', ['--to', '2026-12-31'], { validTo: '2026-12-31' }],
  ])('set keeps %s', async (_name, options, dates) => {
    const entries = [{ ...listed, validTo: '2027-01-01T00:00:00.000Z' }];
    desk.answers['GET /v1/supplier/price-list'] = [200, { entries, nextCursor: null }];
    await desk.run(['prices', 'set', 'PC', '4450.00', ...options]);
    const { validFrom, validTo } = JSON.parse(desk.asked[1].body).entries[0];
    expect({ validFrom, validTo }).toEqual(dates);
  });

  it('set asks for all of a new article', async () => {
    expect(await desk.run(['prices', 'set', 'NEW', '1', '--name', 'New'])).toMatchObject({
      code: EXIT.usage,
      err: expect.stringContaining('--unit'),
    });
    expect(desk.asked).toHaveLength(1);
  });

  it('remove names the articles', async () => {
    expect((await desk.run(['prices', 'remove', 'PC', 'PC-2'])).code).toBe(0);
    expect(JSON.parse(desk.asked[0].body)).toEqual({ removedSkus: ['PC', 'PC-2'] });
  });
});
