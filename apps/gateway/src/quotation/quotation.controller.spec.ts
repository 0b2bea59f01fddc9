import { orderReadPatterns, type QuotationView } from '@app/contracts';
import { anOrder } from '../testing/fake-services.js';
import { ORDER, testGateway } from '../testing/test-gateway.js';

const { services, call, problemOf } = testGateway();

describe('a quotation', () => {
  const quotation: QuotationView = {
    orderId: ORDER,
    number: 'QU-2026-000123',
    revision: 1,
    status: 'ISSUED',
    currency: 'DKK',
    issuedAt: '2026-11-24T09:12:31.902Z',
    validUntil: '2026-12-08T22:59:59.999Z',
    lines: [],
    taxes: [],
    netTotal: '197750.00',
    taxTotal: '49437.50',
    grossTotal: '247187.50',
  };
  const sides: [string, 'buyer' | 'supplier', 'client' | 'supplier'][] = [
    [`/v1/orders/${ORDER}/quotation`, 'buyer', 'client'],
    [`/v1/supplier/orders/${ORDER}/quotation`, 'supplier', 'supplier'],
  ];
  beforeEach(() => {
    for (const [, , side] of sides) {
      services.on(orderReadPatterns(side).getOrder, () => ({ result: anOrder() }));
      services.on(orderReadPatterns(side).getQuotation, () => ({ result: quotation }));
    }
  });

  it.each(sides)('at %s is JSON, or a document in the language of the reader', async (url, as) => {
    expect((await call(url, { as })).json).toEqual(quotation);
    const headers = { accept: 'application/pdf', 'accept-language': 'fr' };
    const printed = await call(url, { as, headers });
    expect(printed.text.slice(0, 8)).toBe('%PDF-1.7');
    expect(printed.headers).toMatchObject({
      'content-type': 'application/pdf',
      'content-language': 'fr',
      'content-disposition': 'attachment; filename="QU-2026-000123-1.pdf"',
    });
    expect(String(printed.headers.vary)).toContain('Accept-Language');
  });

  it('is refused as a document too where there is none', async () => {
    services.on(orderReadPatterns('client').getQuotation, () => ({
      refusal: { code: 'quotation-not-found' },
    }));
    const { code } = await problemOf(sides[0][0], { headers: { accept: 'application/pdf' } });
    expect(code).toBe('quotation-not-found');
  });

  it('cannot be had as a picture', async () => {
    const { code } = await problemOf(sides[0][0], { headers: { accept: 'image/png' } });
    expect(code).toBe('not-acceptable');
  });
});
