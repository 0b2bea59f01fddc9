import type { OrderView, QuotationView, TaxSubtotal } from '@app/contracts';
import type { Language } from '../../http/language.js';
import { Formats } from './formats.js';
import { COLOURS, CONTENT_WIDTH, MARGIN, Sheet } from './sheet.js';
import { drawTable } from './table.js';
import { TEXTS, type Texts } from './texts.js';

type Line = QuotationView['lines'][number];

interface Content {
  order: OrderView;
  quotation: QuotationView;
  texts: Texts;
  formats: Formats;
}

/** A quotation on paper: what the JSON says, in words of the reader's language. */
export async function quotationPdf(
  order: OrderView,
  quotation: QuotationView,
  language: Language,
): Promise<Buffer> {
  const texts = TEXTS[language];
  const content = { order, quotation, texts, formats: new Formats(language, texts.locale) };
  const title = `${texts.title} ${quotation.number ?? `(${texts.draft})`}`;
  const sheet = new Sheet({
    title,
    author: order.supplier.name,
    language: texts.locale,
    // The same quotation gives the same document.
    createdAt: new Date(quotation.issuedAt ?? order.updatedAt),
  });
  sheet.block('H1', title, { size: 20, weight: 'bold' });
  sheet.move(2);
  sheet.block('P', `${texts.revision} ${quotation.revision}`, { size: 11, colour: COLOURS.muted });
  sheet.move(16);
  facts(sheet, content);
  sheet.move(20);
  await lines(sheet, content);
  sheet.move(20);
  if (quotation.issuedAt === null) {
    sheet.block('P', order.endedAt === null ? texts.notIssuedYet : texts.neverIssued, { weight: 'bold' });
  } else {
    await taxes(sheet, content);
    totals(sheet, content);
  }
  note(sheet, content);
  return sheet.finish((page, pages) => `${title} · ${order.supplier.name} · ${texts.page(page, pages)}`);
}

/** Two columns of names and values, as a table without headers for its columns. */
function facts(sheet: Sheet, { order, quotation, texts, formats }: Content): void {
  const instant = (iso: string | null) => (iso ? formats.instant(iso) : '–');
  const left: [string, string][] = [
    [texts.supplier, order.supplier.name],
    [texts.buyer, order.buyer.name],
    [texts.order, order.number],
    ...(order.reference ? [[texts.reference, order.reference] as [string, string]] : []),
  ];
  const right: [string, string][] = [
    [texts.status, texts.statuses[quotation.status]],
    [texts.issued, instant(quotation.issuedAt)],
    [texts.validUntil, instant(quotation.validUntil)],
  ];
  const top = sheet.y;
  const half = CONTENT_WIDTH / 2;
  const bottoms = [left, right].map((pairs, index) => {
    sheet.pdf.y = top;
    drawPairs(sheet, pairs, MARGIN + index * half, half - 16);
    return sheet.y;
  });
  sheet.pdf.y = Math.max(...bottoms);
}

function drawPairs(sheet: Sheet, pairs: [string, string][], x: number, width: number): void {
  const table = sheet.group('Table');
  for (const [name, value] of pairs) {
    const row = sheet.group('TR', table);
    const { y } = sheet;
    const style = { size: 8, colour: COLOURS.muted, width };
    sheet.element(row, 'TH', () => sheet.draw(name, x, y, style), 'Row');
    const below = sheet.y;
    sheet.element(row, 'TD', () => sheet.draw(value, x, below, { size: 10.5, width }));
    row.end();
    sheet.move(6);
  }
  table.end();
}

async function lines(sheet: Sheet, { order, quotation, texts, formats }: Content): Promise<void> {
  const { columns } = texts;
  sheet.block('H2', texts.lines, { size: 12, weight: 'bold' });
  sheet.move(2);
  await drawTable<Line>(
    sheet,
    [
      { title: columns.position, share: 0.06, cell: ({ lineNumber }) => String(lineNumber), header: true },
      { title: columns.item, share: 0.35, cell: itemOf },
      {
        title: columns.quantity,
        share: 0.14,
        align: 'right',
        cell: ({ quantity, unitCode }) => formats.quantity(quantity, unitCode),
      },
      { title: `${columns.unitPrice} (${quotation.currency})`, share: 0.18, align: 'right', cell: priceOf },
      {
        title: columns.vat,
        share: 0.09,
        align: 'right',
        cell: ({ vatRatePercent }) => (vatRatePercent ? formats.percent(vatRatePercent) : ''),
      },
      {
        title: `${columns.net} (${quotation.currency})`,
        share: 0.18,
        align: 'right',
        cell: ({ netAmount }) => (netAmount ? formats.decimal(netAmount) : ''),
      },
    ],
    quotation.lines,
  );

  function priceOf({ unitPrice, baseQuantity, unitCode }: Line): string {
    if (!unitPrice) return order.endedAt === null ? texts.unpriced : '–';
    const price = formats.decimal(unitPrice);
    const per = baseQuantity && Number(baseQuantity) !== 1;
    return per ? `${price}\n${texts.per} ${formats.quantity(baseQuantity, unitCode)}` : price;
  }
}

const itemOf = ({ sku, name }: Line) =>
  sku && name && sku !== name ? `${name}\n${sku}` : (name ?? sku ?? '');

async function taxes(sheet: Sheet, { quotation, texts, formats }: Content): Promise<void> {
  if (quotation.taxes.length === 0) return;
  const { taxColumns } = texts;
  const money = (amount: string) => formats.money(amount, quotation.currency);
  keepTogether(sheet, 60);
  sheet.block('H2', texts.taxes, { size: 12, weight: 'bold' });
  sheet.move(2);
  await drawTable<TaxSubtotal>(
    sheet,
    [
      {
        title: taxColumns.category,
        share: 0.25,
        cell: ({ vatCategory }) =>
          vatCategory === 'S' ? vatCategory : `${vatCategory} · ${texts.withoutVat[vatCategory]}`,
        header: true,
      },
      {
        title: taxColumns.rate,
        share: 0.25,
        align: 'right',
        cell: ({ vatRatePercent }) => formats.percent(vatRatePercent),
      },
      {
        title: taxColumns.base,
        share: 0.25,
        align: 'right',
        cell: ({ taxableAmount }) => money(taxableAmount),
      },
      { title: taxColumns.tax, share: 0.25, align: 'right', cell: ({ taxAmount }) => money(taxAmount) },
    ],
    quotation.taxes,
  );
  sheet.move(16);
}

function totals(sheet: Sheet, { quotation, texts, formats }: Content): void {
  keepTogether(sheet, 80);
  const table = sheet.group('Table');
  const rows: [string, string, boolean][] = [
    [texts.net, quotation.netTotal, false],
    [texts.tax, quotation.taxTotal, false],
    [texts.gross, quotation.grossTotal, true],
  ];
  // The largest amount that there may be has room beside its name.
  const x = MARGIN + CONTENT_WIDTH * 0.38;
  const nameWidth = 116;
  const valueWidth = CONTENT_WIDTH * 0.62 - nameWidth;
  for (const [name, amount, strong] of rows) {
    const row = sheet.group('TR', table);
    const style = { size: strong ? 12 : 10, weight: strong ? ('bold' as const) : ('regular' as const) };
    const { y } = sheet;
    sheet.element(row, 'TH', () => sheet.draw(name, x, y, { ...style, width: nameWidth }), 'Row');
    const value = formats.money(amount, quotation.currency);
    sheet.element(row, 'TD', () =>
      sheet.draw(value, x + nameWidth, y, { ...style, width: valueWidth, align: 'right' }),
    );
    row.end();
    sheet.move(5);
  }
  table.end();
}

function note(sheet: Sheet, { quotation, texts }: Content): void {
  if (!quotation.note) return;
  sheet.move(16);
  keepTogether(sheet, sheet.height(quotation.note, {}) + 30);
  sheet.block('H2', texts.note, { size: 12, weight: 'bold' });
  sheet.move(2);
  sheet.block('P', quotation.note);
}

function keepTogether(sheet: Sheet, height: number): void {
  if (!sheet.fits(height)) sheet.newPage();
}
