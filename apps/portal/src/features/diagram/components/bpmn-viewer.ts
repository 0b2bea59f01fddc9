import 'bpmn-js/dist/assets/diagram-js.css';
import NavigatedViewer from 'bpmn-js/lib/NavigatedViewer';

interface DiagramElement {
  id: string;
  type: string;
  waypoints?: unknown[];
  di: { set(name: string, value: unknown): void; get(name: string): unknown };
}
interface Canvas {
  zoom: (scale: number) => void;
  viewbox(box?: { x: number; y: number; width: number; height: number }): {
    x: number;
    y: number;
    scale: number;
    outer: { width: number; height: number };
  };
  addMarker: (id: string, marker: string) => void;
  removeMarker: (id: string, marker: string) => void;
  getGraphics: (element: DiagramElement) => SVGElement;
  resized: () => void;
}
interface ElementRegistry {
  get: (id: string) => DiagramElement | undefined;
}
interface GraphicsFactory {
  update: (type: 'connection', element: DiagramElement, graphics: SVGElement) => void;
}

/** The two families of our font that a drawing can have: the letters come from the page. */
const FONT = "'Inter Variable', system-ui, sans-serif";

export interface Box {
  x: number;
  y: number;
  width: number;
  height: number;
}

/** bpmn-js behind the few things that the screens need. */
export interface DiagramViewer {
  open: (xml: string) => Promise<void>;
  /** Replaces all marks: a class for each element, and flows in another colour. */
  mark: (classes: ReadonlyMap<string, string>, flows: ReadonlySet<string>) => void;
  /** Shows a part of the diagram as large as it fits, at most `maxScale`. */
  show: (box: Box, maxScale: number) => void;
  zoomBy: (factor: number) => void;
  onView: (listener: (view: { x: number; y: number; scale: number }) => void) => void;
  resized: () => void;
  destroy: () => void;
}

/** The drawing is for the eye; the library's mark beside it stays a link for everybody. */
function hideDrawing(container: HTMLElement): void {
  const drawing = container.querySelector('.djs-container > svg');
  drawing?.setAttribute('aria-hidden', 'true');
  drawing?.removeAttribute('tabindex');
}

export function createViewer(container: HTMLElement): DiagramViewer {
  const viewer = new NavigatedViewer({
    container,
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
    // The wheel scrolls the page; arrow keys walk the flow.
    additionalModules: [{ zoomScroll: ['value', null], keyboardMove: ['value', null] }],
  } as ConstructorParameters<typeof NavigatedViewer>[0]);
  hideDrawing(container);
  const get = <T>(name: string) => viewer.get<T>(name);
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

  return {
    async open(xml) {
      await viewer.importXML(xml);
      marked = new Map();
      coloured = new Set();
    },
    mark(classes, flows) {
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
    show(box, maxScale) {
      const canvas = get<Canvas>('canvas');
      const { outer } = canvas.viewbox();
      // A container without a size makes the canvas throw.
      if (outer.width === 0 || outer.height === 0) return;
      const scale = Math.min(maxScale, outer.width / box.width, outer.height / box.height);
      const width = outer.width / scale;
      const height = outer.height / scale;
      canvas.viewbox({
        x: box.x + (box.width - width) / 2,
        y: box.y + (box.height - height) / 2,
        width,
        height,
      });
    },
    zoomBy(factor) {
      const canvas = get<Canvas>('canvas');
      canvas.zoom(Math.min(2.5, Math.max(0.3, canvas.viewbox().scale * factor)));
    },
    onView(listener) {
      viewer.on<{ viewbox: { x: number; y: number; scale: number } }>(
        'canvas.viewbox.changed',
        ({ viewbox }) => listener(viewbox),
      );
    },
    resized: () => get<Canvas>('canvas').resized(),
    destroy: () => viewer.destroy(),
  };
}
