import type { EntityManager } from 'typeorm';
import type { Write } from './write-together.js';

/** One column of a set-based write: how its values are passed, and how they become the column's type. */
export interface SetColumn<Row> {
  name: string;
  /** Element type of the array parameter, e.g. `uuid`, `text`, `timestamptz`. */
  type: string;
  value: (row: Row) => unknown;
  /** Expression over the passed value; JSON and text arrays cannot be unnested directly. */
  cast?: (column: string) => string;
  /**
   * Passed as one text, joined with SEPARATOR, which the values never hold: in an array every quote would be escaped.
   */
  joined?: true;
}

export const column = <Row>(name: string, type: string, value: (row: Row) => unknown): SetColumn<Row> => ({
  name,
  type,
  value,
});

/** Unit separator: JSON escapes it, and no text of ours contains it. */
const SEPARATOR = '\u001f';
const SPLIT = "E'\\u001f'";

/** The type of a JSON column: as it was written, or taken apart for statements that look into it. */
type JsonType = 'json' | 'jsonb';

export const jsonColumn = <Row>(
  name: string,
  value: (row: Row) => unknown,
  type: JsonType = 'jsonb',
): SetColumn<Row> =>
  jsonTextColumn(
    name,
    (row) => {
      const json = value(row);
      return json === null || json === undefined ? null : JSON.stringify(json);
    },
    type,
  );

/** @param value JSON text, as JSON.stringify writes it */
export const jsonTextColumn = <Row>(
  name: string,
  value: (row: Row) => string | null | undefined,
  type: JsonType = 'jsonb',
): SetColumn<Row> => ({
  name,
  type: 'text',
  joined: true,
  value,
  cast: (passed) => `${passed}::${type}`,
});

export const textArrayColumn = <Row>(
  name: string,
  value: (row: Row) => readonly string[],
): SetColumn<Row> => ({
  name,
  type: 'text',
  value: (row) => value(row).join(SEPARATOR),
  cast: (passed) => `string_to_array(${passed}, ${SPLIT})`,
});

const matching = (keys: readonly string[]) => keys.map((key) => `t.${key} = r.${key}`).join(' AND ');

/**
 * Writes sets of rows with one statement each, as `unnest` of one array a column: measured about twice as fast
 * as one insert with many value lists, and its text does not depend on the number of rows.
 */
export class SetTable<Row> {
  private readonly source: string;

  constructor(
    private readonly table: string,
    private readonly columns: readonly SetColumn<Row>[],
  ) {
    const arrays = columns.map(({ type, joined }, index) =>
      joined ? `string_to_array($${index + 1}, ${SPLIT}, '')` : `$${index + 1}::${type}[]`,
    );
    const names = columns.map((each) => each.name).join(', ');
    this.source = `unnest(${arrays.join(', ')}) WITH ORDINALITY AS r(${names}, ord)`;
  }

  /**
   * Rows are inserted in their order.
   * @param tail e.g. `ON CONFLICT DO NOTHING` or `RETURNING id`
   * @returns undefined without rows
   */
  insertion(rows: readonly Row[], tail = ''): Write | undefined {
    const names = this.columns.map((each) => each.name).join(', ');
    const values = this.columns.map((each) => this.expression(each)).join(', ');
    return this.write(
      rows,
      `INSERT INTO ${this.table} (${names}) SELECT ${values} FROM ${this.source} ORDER BY ord ${tail}`,
    );
  }

  /** Of the rows found by the key columns; sets every other column. @returns undefined without rows */
  updating(rows: readonly Row[], keys: readonly string[]): Write | undefined {
    const sets = this.columns
      .filter((each) => !keys.includes(each.name))
      .map((each) => `${each.name} = ${this.expression(each)}`);
    return this.write(
      rows,
      `UPDATE ${this.table} AS t SET ${sets.join(', ')} FROM ${this.source} WHERE ${matching(keys)}`,
    );
  }

  /** Of the rows found by the key columns. @returns undefined without rows */
  deletion(rows: readonly Row[], keys: readonly string[]): Write | undefined {
    return this.write(rows, `DELETE FROM ${this.table} AS t USING ${this.source} WHERE ${matching(keys)}`);
  }

  async insert<Returned = unknown>(
    manager: EntityManager,
    rows: readonly Row[],
    tail = '',
  ): Promise<Returned[]> {
    const write = this.insertion(rows, tail);
    return write ? manager.query(write.text, write.parameters) : [];
  }

  async delete(manager: EntityManager, rows: readonly Row[], keys: readonly string[]): Promise<void> {
    const write = this.deletion(rows, keys);
    if (write) await manager.query(write.text, write.parameters);
  }

  private write(rows: readonly Row[], text: string): Write | undefined {
    return rows.length === 0 ? undefined : { text, parameters: this.parameters(rows) };
  }

  private expression({ name, cast }: SetColumn<Row>): string {
    return cast ? cast(`r.${name}`) : `r.${name}`;
  }

  private parameters(rows: readonly Row[]): unknown[] {
    return this.columns.map(({ value, joined }) => {
      const values = rows.map((row) => value(row) ?? null);
      return joined ? (values as (string | null)[]).join(SEPARATOR) : values;
    });
  }
}
