import type { EntityManager } from 'typeorm';

/** One column of a set-based write: how its values are passed, and how they become the column's type. */
export interface SetColumn<Row> {
  name: string;
  /** Element type of the array parameter, e.g. `uuid`, `text`, `timestamptz`. */
  type: string;
  value: (row: Row) => unknown;
  /** Expression over the passed value; `jsonb` and text arrays cannot be unnested directly. */
  cast?: (column: string) => string;
}

export const column = <Row>(name: string, type: string, value: (row: Row) => unknown): SetColumn<Row> => ({
  name,
  type,
  value,
});

export const jsonColumn = <Row>(name: string, value: (row: Row) => unknown): SetColumn<Row> => ({
  name,
  type: 'text',
  value: (row) => {
    const json = value(row);
    return json === null || json === undefined ? null : JSON.stringify(json);
  },
  cast: (passed) => `${passed}::jsonb`,
});

/** Unit separator: in no text of ours, since it is a control character. */
const SEPARATOR = '\u001f';

export const textArrayColumn = <Row>(
  name: string,
  value: (row: Row) => readonly string[],
): SetColumn<Row> => ({
  name,
  type: 'text',
  value: (row) => value(row).join(SEPARATOR),
  cast: (passed) => `string_to_array(${passed}, E'\\u001f')`,
});

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
    const arrays = columns.map((each, index) => `$${index + 1}::${each.type}[]`).join(', ');
    const names = columns.map((each) => each.name).join(', ');
    this.source = `unnest(${arrays}) WITH ORDINALITY AS r(${names}, ord)`;
  }

  /**
   * Rows are inserted in their order.
   * @param tail e.g. `ON CONFLICT DO NOTHING` or `RETURNING id`
   * @param more parameters of the tail: their numbers follow those of the columns
   */
  async insert<Returned = unknown>(
    manager: EntityManager,
    rows: readonly Row[],
    tail = '',
    more: readonly unknown[] = [],
  ): Promise<Returned[]> {
    if (rows.length === 0) return [];
    const names = this.columns.map((each) => each.name).join(', ');
    const values = this.columns.map((each) => this.expression(each)).join(', ');
    return manager.query(
      `INSERT INTO ${this.table} (${names}) SELECT ${values} FROM ${this.source} ORDER BY ord ${tail}`,
      [...this.parameters(rows), ...more],
    );
  }

  /** Updates the rows found by the key columns; sets every other column. */
  async update(manager: EntityManager, rows: readonly Row[], keys: readonly string[]): Promise<void> {
    if (rows.length === 0) return;
    const sets = this.columns
      .filter((each) => !keys.includes(each.name))
      .map((each) => `${each.name} = ${this.expression(each)}`);
    const match = keys.map((key) => `t.${key} = r.${key}`).join(' AND ');
    await manager.query(
      `UPDATE ${this.table} AS t SET ${sets.join(', ')} FROM ${this.source} WHERE ${match}`,
      this.parameters(rows),
    );
  }

  /** Deletes the rows found by the key columns. */
  async delete(manager: EntityManager, rows: readonly Row[], keys: readonly string[]): Promise<void> {
    if (rows.length === 0) return;
    const match = keys.map((key) => `t.${key} = r.${key}`).join(' AND ');
    await manager.query(
      `DELETE FROM ${this.table} AS t USING ${this.source} WHERE ${match}`,
      this.parameters(rows),
    );
  }

  private expression({ name, cast }: SetColumn<Row>): string {
    return cast ? cast(`r.${name}`) : `r.${name}`;
  }

  private parameters(rows: readonly Row[]): unknown[][] {
    return this.columns.map(({ value }) => rows.map((row) => value(row) ?? null));
  }
}
