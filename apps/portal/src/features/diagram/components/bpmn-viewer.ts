import BaseViewer from 'bpmn-js/lib/BaseViewer';
import CoreModule from 'bpmn-js/lib/core';
import { giveWay } from '@/lib/give-way';
import type { Bounds } from '../model/process-graph';
import { drawInTurns, type EventBus } from './draw-in-turns';

interface DiagramElement {
  id: string;
  type: string;
  waypoints?: unknown[];
  di: { set(name: string, value: unknown): void; get(name: string): unknown };
}
interface Canvas {
  zoom: (scale: number, fixed?: { x: number; y: number }) => void;
  viewbox(box?: { x: number; y: number; width: number; height: number }): {
    x: number;
    y: number;
    width: number;
    height: number;
    scale: number;
    outer: { width: number; height: number };
  };
  addMarker: (id: string, marker: string) => void;
  removeMarker: (id: string, marker: string) => void;
  getGraphics: (element: DiagramElement) => SVGElement;
  resized: () => void;
  getContainer: () => HTMLElement;
}
interface ElementRegistry {
  get: (id: string) => DiagramElement | undefined;
}
interface Moddle {
  fromXML: (xml: string, type: 'bpmn:Definitions') => Promise<{ rootElement: never }>;
}
interface GraphicsFactory {
  update: (type: 'connection', element: DiagramElement, graphics: SVGElement) => void;
}

/** The letters come from the page. */
const FONT = "'Inter Variable', system-ui, sans-serif";
const OPTIONS = {
  // CSS variables as colours: a change of theme draws nothing again.
  bpmnRenderer: {
    defaultFillColor: 'var(--diagram-fill)',
    defaultStrokeColor: 'var(--diagram-stroke)',
    defaultLabelColor: 'var(--diagram-label)',
  },
  textRenderer: {
    defaultStyle: { fontFamily: FONT, fontSize: 13, fontWeight: '450' },
    externalStyle: { fontSize: 12.25, lineHeight: 1.15 },
  },
} as ConstructorParameters<typeof BaseViewer>[0];

/**
 * Only draws. What can be pressed, walked and dragged lies above the drawing and is our own: the library's viewers add
 * an invisible shape for each element, which costs a slow machine a tenth of a second.
 */
class Drawer extends BaseViewer {
  override getModules() {
    return [CoreModule];
  }
}

/** A class for each element, and flows in another colour. */
export interface Marks {
  classes: ReadonlyMap<string, string>;
  flows: ReadonlySet<string>;
}

/** bpmn-js behind the few things that the screens need: a model that is drawn. */
export interface DiagramViewer {
  /** Replaces all marks. */
  mark: (marks: Marks) => void;
  /** Shows a part of the diagram as large as it fits, at most `maxScale`, in the middle unless `limits` end before. */
  show: (box: Bounds, maxScale: number, limits?: Bounds) => void;
  /** Around `focus` where that is in sight, else around the middle. */
  zoomBy: (factor: number, focus?: Bounds) => void;
  /** Moves the drawing by pixels of the screen; its middle never leaves `limits`. */
  panBy: (dx: number, dy: number, limits: Bounds) => void;
  resized: () => void;
  destroy: () => void;
}

interface Wish {
  container: HTMLElement;
  xml: string;
  marks: Marks;
  /** Told of each view, and of the first one before anybody sees it. */
  onView: (view: { x: number; y: number; scale: number }) => void;
  /** Chooses the first view. */
  fit: (viewer: DiagramViewer) => void;
}

let spare: Drawer | undefined;

/** Does ahead what every drawing begins with, a tenth of a second on a slow machine. */
export function prepareToDraw(): void {
  spare ??= new Drawer(OPTIONS);
}

function takeLibrary(): Drawer {
  const taken = spare ?? new Drawer(OPTIONS);
  spare = undefined;
  return taken;
}

/**
 * Draws a model in several tasks, so that the page stays usable meanwhile.
 * @param isWanted asked between the tasks: somebody may have left
 * @returns undefined where it was wanted no more
 */
export async function drawModel(wish: Wish, isWanted: () => boolean): Promise<DiagramViewer | undefined> {
  const library = takeLibrary();
  await giveWay();
  const { rootElement } = await library.get<Moddle>('moddle').fromXML(wish.xml, 'bpmn:Definitions');
  await giveWay();
  const turns = drawInTurns(library.get<EventBus>('eventBus'));
  await library.importDefinitions(rootElement);
  const viewer = viewerOf(library);
  viewer.mark(wish.marks);
  await giveWay();
  await turns.draw(isWanted);
  if (!isWanted()) {
    viewer.destroy();
    return undefined;
  }
  putIntoPage(library, viewer, wish);
  return viewer;
}

/** Only now: while it is in the page, the browser styles all of it again for nearly every text that is drawn. */
function putIntoPage(library: Drawer, viewer: DiagramViewer, { container, onView, fit }: Wish): void {
  const picture = pictureOf(library);
  if (!picture) throw new Error('the library has drawn nothing');
  // The drawing is for the eye; the library's mark beside it stays a link for everybody.
  picture.setAttribute('aria-hidden', 'true');
  // Without one it would take the focus all the same: Chromium gives it to what listens for it, as the library does.
  picture.setAttribute('tabindex', '-1');
  library.on<{ viewbox: { x: number; y: number; scale: number } }>('canvas.viewbox.changed', ({ viewbox }) =>
    onView(viewbox),
  );
  labelsOnTop(picture);
  // Hidden until its first view is chosen: choosing one measures the canvas, which lays out whatever is shown.
  picture.style.display = 'none';
  library.attachTo(container);
  fit(viewer);
  picture.style.removeProperty('display');
}

const pictureOf = (library: Drawer) =>
  library.get<Canvas>('canvas').getContainer().querySelector<SVGElement>(':scope > svg');

/** The library draws flows over the labels that came before them. */
function labelsOnTop(picture: SVGElement): void {
  for (const label of picture.querySelectorAll('[data-element-id$="_label"]')) {
    const group = label.closest('.djs-group');
    group?.parentElement?.append(group);
  }
}

function viewerOf(library: Drawer): DiagramViewer {
  const get = <T>(name: string) => library.get<T>(name);
  let marked = new Map<string, string>();
  let coloured = new Set<string>();

  const colour = (id: string, value: string | undefined) => {
    const element = get<ElementRegistry>('elementRegistry').get(id);
    if (!element) return;
    const canvas = get<Canvas>('canvas');
    element.di.set('color:border-color', value);
    get<GraphicsFactory>('graphicsFactory').update('connection', element, canvas.getGraphics(element));
    if (value) canvas.addMarker(id, 'pm-flow');
    else canvas.removeMarker(id, 'pm-flow');
  };

  // With a view box of its size on the screen the drawing shrinks to the paper, whose width no script learns.
  const fitPaper = () => {
    const { clientWidth, clientHeight } = get<Canvas>('canvas').getContainer();
    if (clientWidth > 0) pictureOf(library)?.setAttribute('viewBox', `0 0 ${clientWidth} ${clientHeight}`);
  };
  const fitScreen = () => pictureOf(library)?.removeAttribute('viewBox');
  window.addEventListener('beforeprint', fitPaper);
  window.addEventListener('afterprint', fitScreen);

  return {
    mark({ classes, flows }) {
      const canvas = get<Canvas>('canvas');
      const registry = get<ElementRegistry>('elementRegistry');
      for (const [id, name] of marked) if (classes.get(id) !== name) canvas.removeMarker(id, name);
      for (const [id, name] of classes)
        if (registry.get(id) && marked.get(id) !== name) canvas.addMarker(id, name);
      marked = new Map([...classes].filter(([id]) => registry.get(id)));
      for (const id of coloured) if (!flows.has(id)) colour(id, undefined);
      for (const id of flows) if (!coloured.has(id)) colour(id, 'var(--done)');
      coloured = new Set(flows);
    },
    show(box, maxScale, limits = box) {
      const canvas = get<Canvas>('canvas');
      const { outer } = canvas.viewbox();
      // A container without a size makes the canvas throw.
      if (outer.width === 0 || outer.height === 0) return;
      const scale = Math.min(maxScale, outer.width / box.width, outer.height / box.height);
      const width = outer.width / scale;
      const height = outer.height / scale;
      canvas.viewbox({
        x: beginOf(box.x + box.width / 2, width, [limits.x, limits.width]),
        y: beginOf(box.y + box.height / 2, height, [limits.y, limits.height]),
        width,
        height,
      });
    },
    zoomBy(factor, focus) {
      const canvas = get<Canvas>('canvas');
      const { x, y, width, height, scale } = canvas.viewbox();
      const middle = focus && { x: focus.x + focus.width / 2 - x, y: focus.y + focus.height / 2 - y };
      const isInSight =
        middle && clamp(middle.x, 0, width) === middle.x && clamp(middle.y, 0, height) === middle.y;
      const fixed = isInSight ? { x: middle.x * scale, y: middle.y * scale } : undefined;
      canvas.zoom(clamp(scale * factor, 0.3, 2.5), fixed);
    },
    panBy(dx, dy, limits) {
      const canvas = get<Canvas>('canvas');
      const { x, y, width, height, scale } = canvas.viewbox();
      const middle = {
        x: clamp(x + width / 2 - dx / scale, limits.x, limits.x + limits.width),
        y: clamp(y + height / 2 - dy / scale, limits.y, limits.y + limits.height),
      };
      canvas.viewbox({ x: middle.x - width / 2, y: middle.y - height / 2, width, height });
    },
    resized: () => get<Canvas>('canvas').resized(),
    destroy() {
      window.removeEventListener('beforeprint', fitPaper);
      window.removeEventListener('afterprint', fitScreen);
      library.destroy();
    },
  };
}

const clamp = (value: number, least: number, most: number) => Math.max(least, Math.min(value, most));

/** Where a view of a size begins that has `middle` in its middle, unless the limits end before. */
const beginOf = (middle: number, size: number, [first, whole]: [number, number]) =>
  size >= whole ? first + (whole - size) / 2 : clamp(middle - size / 2, first, first + whole - size);
