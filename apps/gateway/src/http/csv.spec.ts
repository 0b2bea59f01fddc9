import { text } from 'node:stream/consumers';
import { csvFile, plainCell, safeCell } from './csv.js';

describe('safeCell', () => {
  it.each([
    ['=HYPERLINK("http://evil")', '\'=HYPERLINK("http://evil")'],
    ['+1', "'+1"],
    ['-1', "'-1"],
    ['@SUM(A1)', "'@SUM(A1)"],
    ['\t=1', "'\t=1"],
    ["'=1", "''=1"],
    ["'tis", "'tis"],
    ['Red paint', 'Red paint'],
    ['a=b', 'a=b'],
    [247187.5, '247187.5'],
    [null, ''],
    [undefined, ''],
  ])('%p', (cell, expected) => {
    expect(safeCell(cell)).toBe(expected);
    expect(plainCell(safeCell(cell))).toBe(cell === null || cell === undefined ? '' : String(cell));
  });
});

describe('csvFile', () => {
  const columns = { sku: (item: { sku: string }) => item.sku };

  it('writes one page after the other', async () => {
    const pages = [
      { items: [{ sku: 'PC' }], nextCursor: 'second' },
      { items: [{ sku: 'a, "b"' }, { sku: '=1' }], nextCursor: null },
    ];
    const asked: (string | undefined)[] = [];
    const file = await csvFile({
      fileName: 'list.csv',
      columns,
      page: async (cursor) => {
        asked.push(cursor);
        return pages[asked.length - 1];
      },
    });
    await expect(text(file.getStream())).resolves.toBe('sku\r\nPC\r\n"a, ""b"""\r\n\'=1\r\n');
    expect(asked).toEqual([undefined, 'second']);
  });

  it('quotes what a reader would take apart or trim', async () => {
    const names = ['a\nb', 'a\rb', ' a', 'a\u00a0', 'a b'];
    const file = await csvFile({
      fileName: 'list.csv',
      columns,
      page: async () => ({ items: names.map((sku) => ({ sku })), nextCursor: null }),
    });
    await expect(text(file.getStream())).resolves.toBe(
      ['sku', '"a\nb"', '"a\rb"', '" a"', '"a\u00a0"', 'a b', ''].join('\r\n'),
    );
  });

  it('breaks off where a later page fails', async () => {
    const file = await csvFile({
      fileName: 'list.csv',
      columns,
      page: async (cursor) => {
        if (cursor) throw new Error('away');
        return { items: [{ sku: 'PC' }], nextCursor: 'second' };
      },
    });
    await expect(text(file.getStream())).rejects.toThrow('away');
  });
});
