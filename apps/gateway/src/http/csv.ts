import { Readable, type Transform } from 'node:stream';
import type { Page } from '@app/contracts';
import { StreamableFile } from '@nestjs/common';
import { stringify } from 'csv-stringify';

type Cell = string | number | null | undefined;
export type CsvColumns<Item> = Record<string, (item: Item) => Cell>;

/** A cell that begins so is run as a formula by spreadsheets (OWASP, "CSV Injection"). */
const FORMULA = /^'*[=+\-@\t\r]/;
/** What `safeCell` has put before it; taken away again by an import. */
const GUARDED_FORMULA = /^'(?='*[=+\-@\t\r])/;
/** Readers take a lone line feed for the end of a row, and spaces at the ends of a cell for none of it. */
const ONLY_IN_QUOTES = /^\s|[\r\n]|\s$/;

export const safeCell = (cell: Cell): string => {
  const text = cell === null || cell === undefined ? '' : String(cell);
  return FORMULA.test(text) ? `'${text}` : text;
};

export const plainCell = (text: string): string => text.replace(GUARDED_FORMULA, '');

interface CsvSource<Item> {
  fileName: string;
  columns: CsvColumns<Item>;
  /** Asked for one page after the other, as fast as the caller reads. */
  page: (cursor: string | undefined) => Promise<Pick<Page<Item>, 'items' | 'nextCursor'>>;
}

/**
 * A list as RFC 4180, page by page. The first page is read before anything is sent, so that a refusal is still a
 * problem; a fault after that breaks the connection off, since a file that ends early must not look whole.
 */
export async function csvFile<Item>({ fileName, columns, page }: CsvSource<Item>): Promise<StreamableFile> {
  const first = await page(undefined);
  const names = Object.keys(columns);
  const cells = Object.values(columns);
  async function* rows(): AsyncGenerator<string[]> {
    yield names;
    for (let current = first; ; current = await page(current.nextCursor)) {
      for (const item of current.items) yield cells.map((cell) => safeCell(cell(item)));
      if (current.nextCursor === null) return;
    }
  }
  const source = Readable.from(rows());
  const csv: Transform = stringify({ record_delimiter: 'windows', quoted_match: ONLY_IN_QUOTES });
  source.on('error', (error) => csv.destroy(error));
  csv.on('close', () => source.destroy());
  return new StreamableFile(source.pipe(csv), {
    type: 'text/csv; charset=utf-8; header=present',
    disposition: `attachment; filename="${fileName}"`,
  });
}
