export interface Column<Row> {
  title: string;
  of: (row: Row) => string | number | null | undefined;
  align?: 'right';
}

/** Rows under headings, columns as wide as they must be; control characters cannot move the cursor. */
export function table<Row>(columns: readonly Column<Row>[], rows: readonly Row[]): string[] {
  const cells = rows.map((row) => columns.map(({ of }) => plain(of(row))));
  const widths = columns.map(({ title }, index) =>
    Math.max(lengthOf(title), ...cells.map((row) => lengthOf(row[index]))),
  );
  const line = (texts: string[]) =>
    texts
      .map((text, index) => {
        const space = ' '.repeat(widths[index] - lengthOf(text));
        return columns[index].align === 'right' ? space + text : text + space;
      })
      .join('  ')
      .trimEnd();
  return [line(columns.map(({ title }) => title)), ...cells.map(line)];
}

/** Names and values, one a line; what is absent is left out. */
export function facts(pairs: readonly [string, string | number | null | undefined][]): string[] {
  const shown = pairs.filter(([, value]) => value !== null && value !== undefined && value !== '');
  const width = Math.max(0, ...shown.map(([name]) => name.length));
  return shown.map(([name, value]) => `${name.padEnd(width)}  ${plain(value)}`);
}

/** Text of other companies must not steer this terminal. */
const plain = (value: string | number | null | undefined) =>
  // eslint-disable-next-line no-control-regex
  String(value ?? '').replace(/[\u0000-\u001F\u007F-\u009F\u2028\u2029\u202A-\u202E\u2066-\u2069]+/g, ' ');

const segmenter = new Intl.Segmenter();
const lengthOf = (text: string) => [...segmenter.segment(text)].length;
