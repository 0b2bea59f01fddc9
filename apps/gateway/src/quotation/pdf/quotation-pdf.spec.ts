import type { QuotationView } from '@app/contracts';
import { getDocument, type PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import type { Language } from '../../http/language.js';
import { anOrder } from '../../testing/fake-services.js';
import { quotationPdf } from './quotation-pdf.js';

const line = (lineNumber: number, change: object = {}) => ({
  lineNumber,
  sku: `PC-${lineNumber}`,
  name: `Ordinateur nº ${lineNumber}`,
  quantity: '35',
  unitCode: 'EA',
  unitPrice: '4300.00',
  baseQuantity: '1',
  vatRatePercent: '25',
  vatCategory: 'S' as const,
  netAmount: '150500.00',
  ...change,
});

const aQuotation = (change: Partial<QuotationView> = {}): QuotationView => ({
  orderId: anOrder().id,
  number: 'QU-2026-000123',
  revision: 2,
  status: 'ISSUED',
  currency: 'DKK',
  issuedAt: '2026-11-24T10:12:31.902+01:00',
  validUntil: '2026-12-08T23:59:59.999+01:00',
  lines: [line(1), line(2, { unitPrice: '7.5', baseQuantity: '100', netAmount: '1050.25' })],
  taxes: [{ vatCategory: 'S', vatRatePercent: '25', taxableAmount: '151550.25', taxAmount: '37887.56' }],
  netTotal: '151550.25',
  taxTotal: '37887.56',
  grossTotal: '189437.81',
  ...change,
});

const opened: PDFDocumentProxy[] = [];
afterEach(async () => {
  for (const document of opened.splice(0)) await document.destroy();
});

async function read(language: Language, quotation = aQuotation(), order = anOrder()) {
  const bytes = await quotationPdf(order, quotation, language);
  const document = await getDocument({ data: new Uint8Array(bytes), verbosity: 0 }).promise;
  opened.push(document);
  const pages = await Promise.all(
    Array.from({ length: document.numPages }, async (_none, index) => {
      const page = await document.getPage(index + 1);
      const { items } = await page.getTextContent();
      const text = items.map((item) => ('str' in item ? item.str : '')).join(' ');
      return { items, text: text.replace(/\s+/g, ' '), tree: JSON.stringify(await page.getStructTree()) };
    }),
  );
  return { bytes, document, pages, text: pages.map(({ text }) => text).join(' ') };
}

/** As the reader's language writes it; extracted spaces are plain ones. */
const written = (locale: string, amount: string) =>
  new Intl.NumberFormat(locale, { minimumFractionDigits: 2 }).format(Number(amount)).replace(/\s/g, ' ');

it.each<[Language, string, string[]]>([
  [
    'en',
    'en-GB',
    [
      'Quotation QU-2026-000123',
      'Revision 2',
      'Valid until',
      '8 December 2026',
      '23:59 UTC+1',
      'Total including VAT',
    ],
  ],
  [
    'fr',
    'fr-FR',
    ['Devis QU-2026-000123', 'Révision 2', 'Valable jusqu’au', '8 décembre 2026', '23:59 UTC+1', 'Total TTC'],
  ],
])('says in %s what the JSON says', async (language, locale, words) => {
  const quotation = aQuotation();
  const { text } = await read(language, quotation);
  const { supplier, buyer, number } = anOrder();
  for (const word of [...words, supplier.name, buyer.name, number, 'gentofte', 'DKK', '25 %', 'PC-2'])
    expect(text).toContain(word);
  const { netTotal, taxTotal, grossTotal, taxes, lines } = quotation;
  for (const amount of [
    netTotal,
    taxTotal,
    grossTotal,
    taxes[0].taxableAmount,
    ...lines.map((each) => each.netAmount as string),
  ])
    expect(text).toContain(written(locale, amount));
});

it.each([
  ['2026-12-09T23:59:59.999+13:00', '9 December 2026', '23:59 UTC+13'],
  ['2026-12-08T23:59:59.999-08:00', '8 December 2026', '23:59 UTC-8'],
  ['2026-12-08T23:59:59.999-09:30', '8 December 2026', '23:59 UTC-9:30'],
  // Of a quotation that was issued before offsets were written.
  ['2026-12-08T22:59:59.999Z', '8 December 2026', '22:59 UTC'],
])('is valid until the end of a day where the supplier is: %s', async (validUntil, day, time) => {
  const { text } = await read('en', aQuotation({ validUntil }));
  expect(text).toContain(day);
  expect(text).toMatch(new RegExp(`${time.replace('+', '\\+')}(?![\\d:])`));
});

it('keeps amounts that no number holds exactly', async () => {
  const { text } = await read('en', aQuotation({ grossTotal: '123456789012345.6789' }));
  expect(text).toContain('123,456,789,012,345.6789');
});

it('sets all figures as wide as each other', async () => {
  const lines = ['1111.11', '7777.77'].map((netAmount, index) => line(index + 1, { netAmount }));
  const { pages } = await read('en', aQuotation({ lines }));
  const widthOf = (text: string) =>
    pages[0].items.flatMap((item) => ('str' in item && item.str === text ? item.width : [])).at(0);
  expect(widthOf('1,111.11')).toBeGreaterThan(0);
  expect(widthOf('7,777.77')).toBeCloseTo(widthOf('1,111.11') ?? 0, 3);
});

it.each([
  ['en', 'EA', ['35 pieces', 'per 100 pieces']],
  ['fr', 'EA', ['35 pièces', 'par 100 pièces']],
  ['fr', 'KGM', ['35 kg', 'par 100 kg']],
  ['en', 'X7Q', ['35 X7Q', 'per 100 X7Q']],
] as const)('names units in %s, as far as %s has a name', async (language, unitCode, parts) => {
  const lines = [line(1, { unitCode }), line(2, { unitCode, baseQuantity: '100' })];
  const { text } = await read(language, aQuotation({ lines }));
  for (const part of parts) expect(text).toContain(part);
});

it('writes a price with the decimals of its currency', async () => {
  const priced = line(1, { unitPrice: '4.300', netAmount: '150.500' });
  const { text } = await read('en', aQuotation({ currency: 'IQD', lines: [priced] }));
  expect(text).toContain('4.300');
  expect(text).toContain('150.500');
});

it('says why there is no VAT', async () => {
  const taxes = [
    { vatCategory: 'E' as const, vatRatePercent: '0', taxableAmount: '1050.25', taxAmount: '0.00' },
  ];
  expect((await read('fr', aQuotation({ taxes }))).text).toContain('E · exonéré');
});

it('writes no space that fonts may lack', async () => {
  const { text } = await read('fr', aQuotation(), anOrder({ reference: 'a\u202fb' }));
  expect(text).not.toMatch(/[\u202f\u2009]/);
});

it('leaves out what is not seen and has no glyph', async () => {
  const name = 'co\u00adop\u200de\ufe0fr\u0085a\u2028tion';
  const { text } = await read('en', aQuotation({ lines: [line(1, { name })] }));
  expect(text).toContain('cooper a tion');
});

it('is tagged: title, headings, tables with their headers, and the page’s language', async () => {
  const { document, pages, bytes } = await read('fr');
  const { info } = await document.getMetadata();
  expect(info).toMatchObject({ Title: 'Devis QU-2026-000123', Language: 'fr-FR' });
  expect((await document.getMarkInfo())?.Marked).toBe(true);
  for (const role of ['Document', 'H1', 'H2', 'Table', 'TR', 'TH', 'TD'])
    expect(pages[0].tree).toContain(`"role":"${role}"`);
  expect(bytes.includes('pdfuaid:part')).toBe(true);
});

it('embeds its fonts and no other', async () => {
  const { bytes } = await read('en');
  const text = bytes.toString('latin1');
  expect(text).not.toContain('Helvetica');
  expect(text.match(/\/FontFile2/g)).toHaveLength(2);
});

it('brings every line of a long quotation, with headers and a number on each page', async () => {
  const lines = Array.from({ length: 120 }, (_none, index) => line(index + 1));
  const { pages } = await read('en', aQuotation({ lines }));
  const found = pages.flatMap(({ text }) =>
    [...text.matchAll(/PC-(\d+)/g)].map(([, number]) => Number(number)),
  );
  expect(found).toEqual(lines.map(({ lineNumber }) => lineNumber));
  pages.forEach(({ text }, index) => expect(text).toContain(`Page ${index + 1} of ${pages.length}`));
  expect(pages[1].text).toContain('Unit price');
});

it.each([
  ['open', null, 'prix à venir', 'Aucun devis n’a encore été émis'],
  ['ended', '2026-11-25T09:00:00.000Z', '–', 'La commande a pris fin avant l’émission d’un devis'],
])('shows the draft of an order that is %s as one, without amounts', async (_name, endedAt, price, words) => {
  const draft = aQuotation({
    number: null,
    status: 'DRAFT',
    issuedAt: null,
    validUntil: null,
    lines: [{ lineNumber: 1, name: 'Free text', quantity: '1', unitCode: 'EA' }],
    taxes: [],
    netTotal: '0.00',
    taxTotal: '0.00',
    grossTotal: '0.00',
  });
  const { text } = await read('fr', draft, anOrder({ endedAt }));
  for (const part of ['Devis (brouillon)', `1 pièce ${price}`, words]) expect(text).toContain(part);
  expect(text).not.toContain('0,00');
  expect(text).not.toContain('Total');
});
