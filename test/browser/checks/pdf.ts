import { readFile } from 'node:fs/promises';
import { getDocument, OPS, type PDFPageProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import type { Page } from 'playwright-core';
import { portal, quoted, textOf } from '../support/portal.js';
import { itInBothLanguages } from '../support/words.js';

/** Net, VAT and gross as the screen shows them, without the currency. */
async function totalsOnScreen(page: Page, gross: string): Promise<string[]> {
  const list = page.locator('dl').filter({ hasText: gross });
  const values = await Promise.all((await list.getByRole('definition').all()).map(textOf));
  return values.map((text) => text.replace(/[A-Z]{3}/, '').trim());
}

async function textOfPage(page: PDFPageProxy): Promise<string> {
  const { items } = await page.getTextContent();
  return items
    .map((item) => ('str' in item ? item.str : ''))
    .join(' ')
    .replace(/\s+/g, ' ');
}

interface Glyph {
  originalCharCode: number;
  unicode: string;
}

/** Glyphs that the font does not have: it draws number 0, a box, for them. */
async function missingGlyphs(page: PDFPageProxy): Promise<string[]> {
  const { fnArray, argsArray } = await page.getOperatorList();
  const shown = (argsArray as ([(Glyph | number)[]] | null)[]).flatMap((args, index) =>
    fnArray[index] === OPS.showText && args ? args[0] : [],
  );
  expect(shown.length).toBeGreaterThan(100);
  return shown.flatMap((glyph) =>
    typeof glyph === 'object' && glyph.originalCharCode === 0 ? [glyph.unicode] : [],
  );
}

describe('the quotation as PDF', () =>
  itInBothLanguages(
    'is tagged, brings its fonts, lacks no glyph and sums as the screen does',
    async (words, locale) => {
      const { page } = await portal.as('Gentofte Kommune', { locale });
      const order = await quoted(page);
      await page.goto(`/buyer/orders/${order.id}`);
      const download = page.waitForEvent('download');
      await page.getByRole('button', { name: words.pdf }).click();
      const bytes = await readFile(await (await download).path());
      const document = await getDocument({ data: new Uint8Array(bytes), verbosity: 0 }).promise;
      try {
        expect((await document.getMarkInfo())?.Marked).toBe(true);
        const sheet = await document.getPage(1);
        expect(JSON.stringify(await sheet.getStructTree())).toContain('"role":"Table"');
        expect(bytes.toString('latin1')).not.toMatch(/Helvetica|Times-Roman/);
        expect(bytes.toString('latin1')).toContain('/FontFile2');
        expect(await missingGlyphs(sheet)).toEqual([]);
        const text = await textOfPage(sheet);
        const totals = await totalsOnScreen(page, words.gross);
        expect(totals).toHaveLength(3);
        for (const total of totals) expect(text).toContain(total);
      } finally {
        await document.destroy();
      }
    },
  ));
