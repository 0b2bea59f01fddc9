import { setImmediate as nextTurn } from 'node:timers/promises';
import { COLOURS, CONTENT_WIDTH, MARGIN, type Sheet, type TextStyle } from './sheet.js';

export interface Column<Row> {
  title: string;
  /** Share of the width; all of a table make 1. */
  share: number;
  align?: 'left' | 'right';
  cell: (row: Row) => string;
  /** Names its row, to who listens. */
  header?: boolean;
}

/** Drawn in about 10 ms; after them other requests have a turn. */
const ROWS_A_TURN = 10;
const PADDING = 5;
const GAP = 8;
const HEAD: TextStyle = { size: 8, weight: 'bold', colour: COLOURS.muted };

/** A table with headers for its columns; they come again on each new page, as an artifact. */
export async function drawTable<Row>(sheet: Sheet, columns: Column<Row>[], rows: Row[]): Promise<void> {
  const table = sheet.group('Table');
  const boxes = placed(columns);
  const head = boxes.map(({ column }) => column.title);
  const drawRow = (cells: string[], style: TextStyle, put: (index: number, draw: () => void) => void) => {
    const y = sheet.y + PADDING;
    boxes.forEach(({ x, width, column: { align } }, index) =>
      put(index, () => sheet.draw(cells[index], x, y, { ...style, width, align })),
    );
    return y;
  };
  const heightOf = (cells: string[], style: TextStyle) =>
    Math.max(...boxes.map(({ width }, index) => sheet.height(cells[index], { ...style, width })));
  const endRow = (y: number, height: number) => {
    sheet.pdf.y = y + height + PADDING;
    sheet.rule(sheet.y);
  };

  const headRow = sheet.group('TR', table);
  const headHeight = heightOf(head, HEAD);
  endRow(
    drawRow(head, HEAD, (_index, draw) => sheet.element(headRow, 'TH', draw, 'Column')),
    headHeight,
  );
  headRow.end();
  for (const [index, row] of rows.entries()) {
    if (index % ROWS_A_TURN === ROWS_A_TURN - 1) await nextTurn();
    const cells = columns.map(({ cell }) => cell(row));
    const height = heightOf(cells, {});
    if (!sheet.fits(height + 2 * PADDING)) {
      sheet.newPage();
      endRow(
        drawRow(head, HEAD, (_index, draw) => sheet.artifact(draw)),
        headHeight,
      );
    }
    const group = sheet.group('TR', table);
    const put = (index: number, draw: () => void) =>
      columns[index].header ? sheet.element(group, 'TH', draw, 'Row') : sheet.element(group, 'TD', draw);
    endRow(drawRow(cells, {}, put), height);
    group.end();
  }
  table.end();
}

function placed<Row>(columns: Column<Row>[]) {
  let x = MARGIN;
  return columns.map((column, index) => {
    const gap = index === columns.length - 1 ? 0 : GAP;
    const box = { column, x, width: column.share * CONTENT_WIDTH - gap };
    x += column.share * CONTENT_WIDTH;
    return box;
  });
}
