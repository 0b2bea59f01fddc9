import {
  SUPPLIER_COMMANDS,
  SUPPLIER_READS,
  type PriceListChange,
  type PriceListView,
  type StagePriceList,
} from '@app/contracts';
import { SUPPLIER, testGateway } from '../testing/test-gateway.js';

const { services, call, problemOf } = testGateway();

describe('price list', () => {
  const change: PriceListChange = { version: 4, added: 1, changed: 0, removed: 0, unchanged: 0, changes: [] };
  const put = (raw: string, url = '/v1/supplier/price-list', key = '"import"') => ({
    url,
    options: {
      method: 'PUT' as const,
      as: 'supplier' as const,
      raw,
      headers: { 'content-type': 'text/csv', 'idempotency-key': key },
    },
  });
  const staged = () =>
    services.asked
      .filter(({ pattern }) => pattern === SUPPLIER_COMMANDS.stagePriceList)
      .map(({ payload }) => payload.body as StagePriceList);

  beforeEach(() => {
    services.on(SUPPLIER_COMMANDS.stagePriceList, () => ({ result: {} }));
    services.on(SUPPLIER_COMMANDS.commitPriceList, () => ({ result: change }));
  });

  it('imports a CSV in chunks with the lines of the file', async () => {
    const rows = Array.from({ length: 2_500 }, (_, index) => `SKU-${index};"Thing; ${index}";EA;1.00;25`);
    const { url, options } = put(
      `\uFEFFsku;name;unitCode;unitPrice;vatRatePercent\r\n${rows.join('\r\n')}\r\n`,
    );
    const { status, headers, json } = await call(url, options);
    expect(status).toBe(200);
    expect(headers.etag).toBe('"4"');
    expect(json).toEqual(change);
    expect(staged().map((chunk) => chunk.rows.length)).toEqual([1000, 1000, 500]);
    expect(staged()[2].rows[499]).toEqual({
      line: 2_501,
      entry: {
        sku: 'SKU-2499',
        name: 'Thing; 2499',
        unitCode: 'EA',
        unitPrice: '1.00',
        vatRatePercent: '25',
      },
    });
    expect(services.asked.at(-1)?.payload.body).toEqual({
      importId: staged()[0].importId,
      dryRun: false,
      rows: 2_500,
    });
    expect(new Set(services.asked.map(({ payload }) => payload.key)).size).toBe(4);
  });

  it('passes a dry run on', async () => {
    const { url, options } = put(
      'sku,name,unitCode,unitPrice,vatRatePercent\nPC,PC,EA,1,25\n',
      '/v1/supplier/price-list?dryRun=true',
    );
    const { headers } = await call(url, options);
    expect(headers.etag).toBeUndefined();
    expect(services.asked.at(-1)?.payload.body).toMatchObject({ dryRun: true });
  });

  it.each([
    ['?dryRun=true', { dryRun: true }, undefined],
    ['?dryRun=false', {}, '"4"'],
    ['', {}, '"4"'],
  ])('replaces by JSON %s', async (query, foretold, tag) => {
    services.on(SUPPLIER_COMMANDS.replacePriceList, () => ({ result: change }));
    const entries = [{ sku: 'PC', name: 'PC', unitCode: 'EA', unitPrice: '1', vatRatePercent: '25' }];
    const { status, headers } = await call(`/v1/supplier/price-list${query}`, {
      method: 'PUT',
      as: 'supplier',
      body: { entries },
    });
    expect([status, headers.etag]).toEqual([200, tag]);
    expect(services.asked.at(-1)?.payload.body).toEqual({ entries, ...foretold });
  });

  it.each(['PUT', 'PATCH'] as const)('%s leaves it to the service to judge entries', async (method) => {
    services.on(SUPPLIER_COMMANDS.replacePriceList, () => ({ result: change }));
    services.on(SUPPLIER_COMMANDS.amendPriceList, () => ({ result: change }));
    const entries = [{ sku: 'PC', unitPrice: 12.5, colour: 'red' }];
    await call('/v1/supplier/price-list', { method, as: 'supplier', body: { entries } });
    expect(services.asked.at(-1)?.payload.body).toEqual({ entries });
  });

  it('refuses entries that are none', async () => {
    const { code, errors } = await problemOf('/v1/supplier/price-list', {
      method: 'PUT',
      as: 'supplier',
      body: { entries: ['PC'] },
    });
    expect([code, errors]).toEqual([
      'invalid-request',
      [expect.objectContaining({ pointer: '/entries', code: 'not-an-object' })],
    ]);
  });

  it('names the lines that are no rows beside those that the service refuses', async () => {
    services.on(SUPPLIER_COMMANDS.commitPriceList, () => ({
      refusal: {
        code: 'price-list-invalid',
        errors: [{ line: 2, pointer: '/unitPrice', code: 'matches', detail: 'bad' }],
      },
    }));
    const { url, options } = put(
      'sku,name,unitCode,unitPrice,vatRatePercent\nPC,PC,EA,x,25\nPC2,PC\nPC3,PC,EA,1,25,9\n',
    );
    const { code, errors } = await problemOf(url, options);
    expect(code).toBe('price-list-invalid');
    expect(errors.map((fault) => [fault.line, fault.code])).toEqual([
      [2, 'matches'],
      [3, 'wrong-number-of-cells'],
      [4, 'wrong-number-of-cells'],
    ]);
  });

  it.each([
    ['empty', ''],
    ['without the columns that are needed', 'sku,name\nPC,PC\n'],
    [
      'with a column that nobody knows',
      'sku,name,unitCode,unitPrice,vatRatePercent,colour\nPC,PC,EA,1,25,red\n',
    ],
    ['with a quote left open', 'sku,name,unitCode,unitPrice,vatRatePercent\nPC,"PC,EA,1,25\n'],
  ])('refuses a file that is %s', async (_name, raw) => {
    const { url, options } = put(raw);
    expect((await problemOf(url, options)).code).toBe('price-list-invalid');
  });

  it('refuses a file above 16 MiB', async () => {
    const row = `PC,${'x'.repeat(190)},EA,1,25\n`;
    const { url, options } = put(`sku,name,unitCode,unitPrice,vatRatePercent\n${row.repeat(85_000)}`);
    expect((await problemOf(url, options)).code).toBe('payload-too-large');
    expect(services.asked.some(({ pattern }) => pattern === SUPPLIER_COMMANDS.commitPriceList)).toBe(false);
  });

  it.each([
    ['/v1/supplier/price-list', 200],
    [`/v1/suppliers/${SUPPLIER}/price-list`, 200],
    ['/v1/supplier/price-list?at=2026-12-01', 304],
    [`/v1/suppliers/${SUPPLIER}/price-list?at=2026-12-01`, 304],
  ])('of %s is answered %i to who has its version: entries begin by the clock', async (url, status) => {
    const supplier = { id: SUPPLIER, name: 'D' };
    const result: PriceListView = { supplier, currency: 'DKK', version: 3, entries: [], nextCursor: null };
    services.on(SUPPLIER_READS.getPriceList, () => ({ result }));
    const answer = await call(url, { as: 'supplier', headers: { 'if-none-match': '"3"' } });
    expect(answer).toMatchObject({ status, headers: { etag: '"3"' } });
  });

  it('is none of a day that is not in the calendar', async () => {
    const { errors } = await problemOf('/v1/supplier/price-list?at=2026-02-30', { as: 'supplier' });
    expect(errors).toEqual([expect.objectContaining({ pointer: '/at', code: 'not-an-instant' })]);
  });

  it('breaks its file off where the list changes between two pages', async () => {
    const supplier = { id: SUPPLIER, name: 'D' };
    let version = 3;
    services.on(SUPPLIER_READS.getPriceList, () => ({
      result: {
        supplier,
        currency: 'DKK',
        version: version++,
        entries: [],
        nextCursor: version < 7 ? 'more' : null,
      },
    }));
    await expect(
      call('/v1/supplier/price-list', { as: 'supplier', headers: { accept: 'text/csv' } }),
    ).rejects.toThrow();
    expect(version).toBe(5);
  });

  it.each([
    ['/v1/supplier/price-list', 'first'],
    ['/v1/supplier/price-list?upcoming=true', 'first'],
    ['/v1/supplier/price-list?at=2026-12-01', undefined],
    ['/v1/supplier/price-list?q=PC', undefined],
    [`/v1/suppliers/${SUPPLIER}/price-list`, undefined],
  ])('of %s as a file holds what begins later: %s', async (url, upcoming) => {
    const supplier = { id: SUPPLIER, name: 'D' };
    const result = { supplier, currency: 'DKK', version: 3, entries: [], nextCursor: null };
    services.on(SUPPLIER_READS.getPriceList, () => ({ result }));
    await call(url, { as: 'supplier', headers: { accept: 'text/csv' } });
    expect((services.asked.at(-1)?.payload.body as { upcoming?: string }).upcoming).toBe(upcoming);
  });

  it.each([
    ['/v1/supplier/price-list', undefined],
    ['/v1/supplier/price-list?upcoming=true', 'all'],
  ])('%s holds of what begins later: %s', async (url, upcoming) => {
    const supplier = { id: SUPPLIER, name: 'D' };
    const result = { supplier, currency: 'DKK', version: 3, entries: [], nextCursor: null };
    services.on(SUPPLIER_READS.getPriceList, () => ({ result }));
    await call(url, { as: 'supplier' });
    expect((services.asked.at(-1)?.payload.body as { upcoming?: string }).upcoming).toBe(upcoming);
  });

  it('exports what it imports', async () => {
    const entry = {
      sku: '-1',
      name: '=Thing, "red"\nand round ',
      unitCode: 'EA',
      unitPrice: '1.0000',
      baseQuantity: '1',
      vatRatePercent: '25',
      vatCategory: 'S' as const,
      validFrom: '2026-11-24T09:00:00.000Z',
      validTo: null,
    };
    const list: PriceListView = {
      supplier: { id: SUPPLIER, name: 'D' },
      currency: 'DKK',
      version: 3,
      entries: [entry],
      nextCursor: null,
    };
    services.on(SUPPLIER_READS.getPriceList, () => ({ result: list }));
    const exported = await call('/v1/supplier/price-list', {
      as: 'supplier',
      headers: { accept: 'text/csv' },
    });
    const { url, options } = put(exported.text, undefined, '"again"');
    expect((await call(url, options)).status).toBe(200);
    const { validTo: _none, ...cells } = entry;
    expect(staged()[0].rows).toEqual([{ line: 3, entry: cells }]);
  });
});
