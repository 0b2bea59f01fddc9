import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import chromium from '@sparticuz/chromium';
import { chromium as browsers } from 'playwright-core';

const root = fileURLToPath(new URL('../../', import.meta.url));
const model = join(root, 'libs/process/models/order-to-quotation.v1.bpmn');
const images = join(root, 'docs/images');

interface Viewer {
  importXML(xml: string): Promise<unknown>;
  saveSVG(): Promise<{ svg: string }>;
}

/**
 * Draws the newest model to docs/images, as SVG for the README and as PNG for places that show no SVG.
 * Run after every change of the drawing: `node --import @oxc-node/core/register tools/model-picture/main.ts`
 */
async function draw(): Promise<void> {
  const xml = await readFile(model, 'utf8');
  const browser = await browsers.launch({
    executablePath: await chromium.executablePath(),
    args: chromium.args,
  });
  try {
    const page = await browser.newPage({ deviceScaleFactor: 2 });
    await page.setContent('<body style="margin:0"><div id="canvas" style="width:1280px;height:600px"></div>');
    await page.addScriptTag({
      path: createRequire(import.meta.url).resolve('bpmn-js/dist/bpmn-viewer.production.min.js'),
    });
    const svg = await page.evaluate(async (text) => {
      const { BpmnJS } = globalThis as unknown as { BpmnJS: new (options: object) => Viewer };
      const viewer = new BpmnJS({ container: '#canvas' });
      await viewer.importXML(text);
      return (await viewer.saveSVG()).svg;
    }, xml);
    await page.setContent(`<body style="margin:0;background:white">${svg}`);
    const png = await page.locator('svg').screenshot();

    await mkdir(images, { recursive: true });
    await writeFile(join(images, 'order-to-quotation.svg'), svg);
    await writeFile(join(images, 'order-to-quotation.png'), png);
  } finally {
    await browser.close();
  }
}

await draw();
