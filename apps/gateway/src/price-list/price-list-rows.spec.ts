import { Readable } from 'node:stream';
import { readPriceListRows } from './price-list-rows.js';

const HEADER = 'sku;name;unitCode;unitPrice;vatRatePercent\r\n';
const row = (sku: string, name: string) => `${sku};${name};EA;12;20\r\n`;

async function namesIn(...pieces: Buffer[]): Promise<string[]> {
  const names: string[] = [];
  for await (const { rows, faults } of readPriceListRows(Readable.from(pieces), 1_000)) {
    expect(faults).toEqual([]);
    names.push(...rows.map(({ entry }) => String(entry.name)));
  }
  return names;
}

it('refuses a file of another encoding at the line where it shows, rather than to damage it', async () => {
  const file = Buffer.from(HEADER + row('A', 'Plate') + row('B', 'Crème brûlée'), 'latin1');
  await expect(namesIn(file)).rejects.toMatchObject({
    code: 'price-list-invalid',
    details: { errors: [{ line: 3, pointer: '', code: 'not-utf-8' }] },
  });
});

it('refuses it also where its last line is not ended, and where its first one is', async () => {
  for (const text of [`${HEADER}A;Crème`, row('Crème', 'A')])
    await expect(namesIn(Buffer.from(text, 'latin1'))).rejects.toMatchObject({ code: 'price-list-invalid' });
});

it('reads UTF-8 however its bytes are cut', async () => {
  const file = Buffer.from(`\uFEFF${HEADER}${row('A', 'Crème brûlée')}${row('B', '漢字 🍮')}`);
  for (const size of [1, 2, 3, 64]) {
    const pieces = Array.from({ length: Math.ceil(file.length / size) }, (_, index) =>
      file.subarray(index * size, (index + 1) * size),
    );
    // The first line shows what separates cells: as long as it is, it comes in one piece.
    const first = Buffer.concat(pieces.splice(0, Math.ceil(HEADER.length / size) + 3));
    expect(await namesIn(first, ...pieces)).toEqual(['Crème brûlée', '漢字 🍮']);
  }
});

it('reads UTF-16 that says so', async () => {
  const file = Buffer.from(`\uFEFF${HEADER}${row('A', 'Crème brûlée')}`, 'utf16le');
  expect(await namesIn(file)).toEqual(['Crème brûlée']);
});

it('reads the “Unicode text” of a spreadsheet, whose cells are separated by tabs', async () => {
  const file = `\uFEFF${HEADER}${row('A', 'Crème, brûlée')}`.replaceAll(';', '\t');
  expect(await namesIn(Buffer.from(file, 'utf16le'))).toEqual(['Crème, brûlée']);
  expect(await namesIn(Buffer.from(file))).toEqual(['Crème, brûlée']);
});

it('passes over rows of empty cells', async () => {
  const file = `${HEADER}${row('A', 'Plate')};;;;\r\n ; ;;;\r\n\r\n${row('B', 'Spoon')};;;;\r\n`;
  expect(await namesIn(Buffer.from(file))).toEqual(['Plate', 'Spoon']);
});
