import { isUtf8 } from 'node:buffer';

const LINE_END = 0x0a;
/** Of UTF-16, little end first, which spreadsheets write as "Unicode text"; the CSV parser knows it by the same mark. */
const UTF16_MARK = Buffer.from([0xff, 0xfe]);

/**
 * Looks whether a file that comes in pieces is UTF-8. A decoder would put U+FFFD in the place of every letter that is
 * none: a price list of another encoding would be taken, its names damaged.
 */
export class Utf8Lines {
  private line = 1;
  private unfinished: Buffer[] = [];
  private isUtf16 = false;

  /** @returns the first line that is not UTF-8, of those that end in this piece */
  take(piece: Buffer): number | undefined {
    const end = piece.lastIndexOf(LINE_END) + 1;
    if (end === 0) {
      this.unfinished.push(piece);
      return undefined;
    }
    const lines = Buffer.concat([...this.unfinished, piece.subarray(0, end)]);
    this.unfinished = [piece.subarray(end)];
    return this.check(lines);
  }

  /** @returns whether the last line is not UTF-8: its number */
  end(): number | undefined {
    return this.check(Buffer.concat(this.unfinished));
  }

  /** No byte of a longer character is a line's end: whole lines are judged by themselves. */
  private check(lines: Buffer): number | undefined {
    if (this.line === 1) this.isUtf16 = lines.subarray(0, UTF16_MARK.length).equals(UTF16_MARK);
    if (this.isUtf16) return undefined;
    const isWhole = isUtf8(lines);
    for (let start = 0; start < lines.length; this.line += 1) {
      const next = lines.indexOf(LINE_END, start) + 1 || lines.length;
      if (!isWhole && !isUtf8(lines.subarray(start, next))) return this.line;
      start = next;
    }
    return undefined;
  }
}
