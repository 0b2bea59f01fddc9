import { once } from 'node:events';
import { Transform, type Readable, type TransformCallback } from 'node:stream';
import { LIMITS, type RequestFault, type StagedRow } from '@app/contracts';
import { CsvError, parse, type Parser } from 'csv-parse';
import { plainCell } from '../http/csv.js';
import { Problem } from '../problem/problem.js';
import { PRICE_LIST_COLUMNS, REQUIRED_COLUMNS } from './price-list.csv.js';
import { Utf8Lines } from './utf8-lines.js';

/** Far above a row of full columns; beyond it a quote was left open, and the rest of the file would be one cell. */
const MAX_RECORD_BYTES = 10_000;
const FORMAT_FAULTS: Record<string, string> = {
  CSV_RECORD_INCONSISTENT_FIELDS_LENGTH: 'wrong-number-of-cells',
};

const DELIMITERS = [',', ';', '\t'];

export interface ReadRows {
  rows: StagedRow[];
  faults: RequestFault[];
}

/**
 * Reads a CSV with a header line in chunks, separated by commas, semicolons or, as spreadsheets write “Unicode text”,
 * tabs (told by the header line). A row of empty cells is none: spreadsheets leave such rows at the end.
 * Cells are handed on as they stand; the service judges them. Lines that are no rows are reported beside the rows.
 * @throws {Problem} 413 beyond 16 MiB; 422 for a header without the columns that are needed, broken quoting, or a
 * file that is not UTF-8 (nor UTF-16 that says so)
 */
export async function* readPriceListRows(source: Readable, chunkSize: number): AsyncGenerator<ReadRows> {
  let chunk: ReadRows = { rows: [], faults: [] };
  let columns: string[] | undefined;
  try {
    for await (const { record, info } of recordsOf(source)) {
      if (!columns) {
        columns = checkHeader(record);
        continue;
      }
      if (info.error) chunk.faults.push(faultOf(info.error, info.lines));
      else chunk.rows.push({ line: info.lines, entry: entryOf(columns, record) });
      if (chunk.rows.length + chunk.faults.length < chunkSize) continue;
      yield chunk;
      chunk = { rows: [], faults: [] };
    }
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    chunk.faults.push(faultOf(error, (error as unknown as { lines?: number }).lines ?? 1));
  }
  if (chunk.rows.length + chunk.faults.length > 0) yield chunk;
}

interface CsvRecord {
  record: string[];
  info: { lines: number; error?: CsvError };
}

/** Opens the parser once the first bytes show the delimiter. */
async function* recordsOf(source: Readable): AsyncGenerator<CsvRecord> {
  const checked = source.pipe(new FileCheck());
  source.on('error', (error) => checked.destroy(error));
  await once(checked, 'readable');
  const start = checked.read() as Buffer | null;
  if (!start) throw headerProblem('The file is empty');
  checked.unshift(start);
  const parser = checked.pipe(parserFor(start));
  checked.on('error', (error) => parser.destroy(error));
  for await (const row of parser) yield row as CsvRecord;
}

/** Records are arrays: as objects with their columns' names they took the parser more than twice as long. */
function parserFor(start: Buffer): Parser {
  const firstLine = start.toString('utf8').split('\n', 1)[0];
  const countOf = (delimiter: string) => firstLine.split(delimiter).length;
  return parse({
    bom: true,
    delimiter: DELIMITERS.reduce((most, each) => (countOf(each) > countOf(most) ? each : most)),
    info: true,
    relax_column_count: true,
    skip_empty_lines: true,
    skip_records_with_empty_values: true,
    trim: true,
    max_record_size: MAX_RECORD_BYTES,
  });
}

function checkHeader(names: string[]): string[] {
  const known = Object.keys(PRICE_LIST_COLUMNS);
  const missing = REQUIRED_COLUMNS.filter((name) => !names.includes(name));
  const unknown = names.filter((name) => !known.includes(name));
  const repeated = names.filter((name, index) => names.indexOf(name) !== index);
  if (missing.length > 0) throw headerProblem(`Missing columns: ${missing.join(', ')}`);
  if (unknown.length > 0) throw headerProblem(`Unknown columns; known are ${known.join(', ')}`);
  if (repeated.length > 0) throw headerProblem(`Columns given twice: ${repeated.join(', ')}`);
  return names;
}

const headerProblem = (detail: string) => fileProblem(1, 'wrong-header', detail);

const encodingProblem = (line: number) =>
  fileProblem(line, 'not-utf-8', 'The file is not UTF-8; in a spreadsheet, save it as “CSV UTF-8”');

const fileProblem = (line: number, code: string, detail: string) =>
  new Problem('price-list-invalid', { detail, errors: [{ line, pointer: '', code, detail }] });

function entryOf(columns: readonly string[], record: readonly string[]): Record<string, string> {
  const entry: Record<string, string> = {};
  columns.forEach((name, index) => {
    if (record[index] !== '') entry[name] = plainCell(record[index]);
  });
  return entry;
}

const faultOf = (error: CsvError, line: number): RequestFault => ({
  line,
  pointer: '',
  code: FORMAT_FAULTS[error.code] ?? 'not-a-row',
  detail: error.message,
});

/** Passes on what it has looked at: its size, and whole lines of UTF-8. */
class FileCheck extends Transform {
  private bytes = 0;
  private readonly lines = new Utf8Lines();

  override _transform(piece: Buffer, _encoding: BufferEncoding, done: TransformCallback): void {
    this.bytes += piece.length;
    if (this.bytes > LIMITS.csvBytes) return done(new Problem('payload-too-large'));
    const bad = this.lines.take(piece);
    if (bad !== undefined) return done(encodingProblem(bad));
    done(null, piece);
  }

  override _flush(done: TransformCallback): void {
    const bad = this.lines.end();
    done(bad === undefined ? null : encodingProblem(bad));
  }
}
