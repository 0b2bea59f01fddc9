import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { create, type Font } from 'fontkit';
import PDFDocument from 'pdfkit';

type Structure = PDFKit.PDFStructureElement;

const require = createRequire(import.meta.url);
const files = {
  regular: readFileSync(require.resolve('@expo-google-fonts/inter/400Regular/Inter_400Regular.ttf')),
  bold: readFileSync(require.resolve('@expo-google-fonts/inter/600SemiBold/Inter_600SemiBold.ttf')),
};
export type Weight = keyof typeof files;
/** For one document: a glyph remembers the character that it was first used for, and would tell another document so. */
const readFonts = (): Record<Weight, Font> => ({
  regular: create(files.regular) as Font,
  bold: create(files.bold) as Font,
});

/** A4 in points. */
const WIDTH = 595.28;
const HEIGHT = 841.89;
export const MARGIN = 48;
const FOOTER = 36;
export const CONTENT_WIDTH = WIDTH - 2 * MARGIN;

/**
 * In columns, figures of one width: proportional ones are kerned so close that the point of 37.05 hides below its 7.
 * Not elsewhere: Inter's hyphen would become as wide as they are.
 */
const figures = ({ align }: TextStyle): Pick<PDFKit.Mixins.TextOptions, 'features'> =>
  align === 'right' ? { features: ['tnum'] } : {};

export const COLOURS = { text: '#1b2430', muted: '#566273', line: '#c9ced6', panel: '#f2f4f7' };

export interface TextStyle {
  size?: number;
  weight?: Weight;
  colour?: string;
  align?: 'left' | 'right';
  width?: number;
}

export interface SheetInfo {
  title: string;
  author: string;
  language: string;
  createdAt: Date;
}

/**
 * A tagged page of paper (PDF/UA-1, ISO 14289): whatever is drawn is either part of the document's structure, for
 * who listens to it, or an artifact.
 */
export class Sheet {
  readonly pdf: PDFKit.PDFDocument;
  private readonly document: Structure;
  private readonly fonts = readFonts();

  constructor({ title, author, language, createdAt }: SheetInfo) {
    const options = {
      size: 'A4',
      margins: { top: MARGIN, left: MARGIN, right: MARGIN, bottom: MARGIN + FOOTER },
      bufferPages: true,
      pdfVersion: '1.7',
      subset: 'PDF/UA',
      tagged: true,
      displayTitle: true,
      lang: language,
      // Without it the standard Helvetica is loaded, which is never embedded.
      font: this.fonts.regular,
      info: { Title: title, Author: author, CreationDate: createdAt, ModDate: createdAt },
    };
    // The types are of an older version, which knew no PDF/UA.
    this.pdf = new PDFDocument(options as unknown as PDFKit.PDFDocumentOptions);
    this.document = this.pdf.struct('Document');
    this.pdf.addStructure(this.document);
  }

  get y(): number {
    return this.pdf.y;
  }

  move(points: number): void {
    this.pdf.y += points;
  }

  /** @returns whether so much still fits above the footer */
  fits(height: number): boolean {
    return this.pdf.y + height <= HEIGHT - MARGIN - FOOTER;
  }

  newPage(): void {
    this.pdf.addPage();
  }

  height(text: string, style: TextStyle): number {
    this.use(style);
    return this.pdf.heightOfString(printable(text), {
      ...figures(style),
      width: style.width ?? CONTENT_WIDTH,
    });
  }

  /** A heading or paragraph of the document, at the left margin. */
  block(tag: 'H1' | 'H2' | 'P', text: string, style: TextStyle = {}): void {
    this.element(this.document, tag, () => this.draw(text, MARGIN, this.pdf.y, style));
  }

  /** A part of the structure that holds others: a table, a row. */
  group(tag: string, parent: Structure = this.document): Structure {
    const group = this.pdf.struct(tag);
    parent.add(group);
    return group;
  }

  element(parent: Structure, tag: string, draw: () => void, scope?: 'Column' | 'Row'): void {
    const element = this.pdf.struct(tag, (scope ? { scope } : {}) as object, draw);
    parent.add(element);
    element.end();
  }

  /** Lines and repeated words, which say nothing to who listens. */
  artifact(draw: () => void): void {
    this.pdf.markContent('Artifact', { type: 'Layout' });
    draw();
    this.pdf.endMarkedContent();
  }

  rule(y: number, colour = COLOURS.line): void {
    this.artifact(() =>
      this.pdf
        .moveTo(MARGIN, y)
        .lineTo(WIDTH - MARGIN, y)
        .lineWidth(0.75)
        .strokeColor(colour)
        .stroke(),
    );
  }

  draw(text: string, x: number, y: number, style: TextStyle): void {
    this.use(style);
    this.pdf.fillColor(style.colour ?? COLOURS.text).text(printable(text), x, y, {
      ...figures(style),
      width: style.width ?? CONTENT_WIDTH,
      align: style.align ?? 'left',
    });
  }

  /** Page numbers at the foot, and the bytes of the file. */
  async finish(footer: (page: number, pages: number) => string): Promise<Buffer> {
    this.document.end();
    const { start, count } = this.pdf.bufferedPageRange();
    for (let page = start; page < start + count; page += 1) {
      this.pdf.switchToPage(page);
      // Below the margin text would begin a page of its own.
      this.pdf.page.margins.bottom = 0;
      this.artifact(() =>
        this.draw(footer(page + 1, count), MARGIN, HEIGHT - MARGIN, { size: 8, colour: COLOURS.muted }),
      );
    }
    const chunks: Buffer[] = [];
    const ended = new Promise<void>((resolve, reject) => {
      this.pdf.on('data', (chunk: Buffer) => chunks.push(chunk));
      this.pdf.on('end', resolve);
      this.pdf.on('error', reject);
    });
    this.pdf.end();
    await ended;
    return Buffer.concat(chunks);
  }

  private use({ size = 9.5, weight = 'regular' }: TextStyle): void {
    const font = this.fonts[weight];
    // By the name under which the document knows it: under any other it would be embedded again.
    this.pdf.font(font as unknown as string, font.postscriptName).fontSize(size);
  }
}

/** Line ends stay; what is not seen, and other control characters, have no glyph and would be boxes. */
const printable = (text: string) =>
  text
    .normalize('NFC')
    .replace(/\r\n?|[\u2028\u2029]/g, '\n')
    .replace(/\p{Default_Ignorable_Code_Point}/gu, '')
    .replace(/[\u202f\u2009]/g, '\u00a0')
    // eslint-disable-next-line no-control-regex
    .replace(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f]/g, ' ');
