import type { Language } from '@/i18n/wording';
import { LABEL_PLACES } from './drawing-places';
import { elementName } from './element-names';

const BPMN = 'http://www.omg.org/spec/BPMN/20100524/MODEL';

/** Elements that repeat what the sequence flows say: the drawing library need not read it twice. */
const SAID_TWICE = new Set(['incoming', 'outgoing']);

/** The model as it is drawn, with its names in a language. What has no name in the file keeps none. */
export function localiseModel(model: Document, language: Language): string {
  const doc = model.cloneNode(true) as Document;
  for (const element of [...doc.getElementsByTagNameNS(BPMN, '*')])
    if (SAID_TWICE.has(element.localName)) element.remove();
  for (const element of doc.getElementsByTagNameNS(BPMN, '*')) {
    const name = element.getAttribute('name');
    if (name && element.localName !== 'message')
      element.setAttribute('name', elementName(element.getAttribute('id') ?? '', language, name));
  }
  placeLabels(doc);
  return new XMLSerializer().serializeToString(doc);
}

const BPMN_DI = 'http://www.omg.org/spec/BPMN/20100524/DI';
const DC = 'http://www.omg.org/spec/DD/20100524/DC';
/** Width of a letter of our font in a drawn label, in units of the diagram; generous. */
const LETTER = 6.6;
const PADDING = 6;
/** Height of one line in the model's layout; a higher label has been laid out to wrap. */
const LINE_HEIGHT = 14;

/** Where the band with the pool's name ends; a label beside it wraps rather than touches it. */
const POOL_BAND = 34;

/** The model's labels are measured for another font: a short name must not break within a word. Some move as well. */
function placeLabels(doc: Document): void {
  const names = new Map(
    [...doc.getElementsByTagNameNS(BPMN, '*')].map((element) => [element.id, element.getAttribute('name')]),
  );
  for (const label of doc.getElementsByTagNameNS(BPMN_DI, 'BPMNLabel')) {
    const id = label.parentElement?.getAttribute('bpmnElement') ?? '';
    const name = names.get(id) ?? '';
    const box = boundsIn(label);
    for (const [side, at] of Object.entries(LABEL_PLACES[id] ?? {})) box?.setAttribute(side, String(at));
    const width = Number(box?.getAttribute('width'));
    const x = Number(box?.getAttribute('x'));
    const neededFor = (words: string[]) => Math.max(...words.map((word) => word.length)) * LETTER + PADDING;
    const isHigh = Number(box?.getAttribute('height')) > LINE_HEIGHT || name.length > 16;
    const onOneLine = neededFor([name]);
    const wraps = isHigh || x - (onOneLine - width) / 2 < POOL_BAND;
    const needed = wraps ? neededFor(name.split(' ')) : onOneLine;
    const near = sideOf(x, width, label.parentElement);
    if (!box || (width >= needed && near === 'middle')) continue;
    const spare = PADDING / 2;
    const shift = { left: spare, middle: (needed - width) / 2, right: needed - width - spare }[near];
    box.setAttribute('x', String(x - shift));
    box.setAttribute('width', String(needed));
  }
}

const boundsIn = (shape: Element) => [...shape.children].find((child) => child.namespaceURI === DC);

/** Which end of a label stands by its element, and so stays where it is: what lies there is drawn for it. */
function sideOf(x: number, width: number, shape: Element | null): 'left' | 'middle' | 'right' {
  const own = shape && boundsIn(shape);
  if (!own) return 'middle';
  const centre = Number(own.getAttribute('x')) + Number(own.getAttribute('width')) / 2;
  if (x >= centre) return 'left';
  return x + width <= centre ? 'right' : 'middle';
}
