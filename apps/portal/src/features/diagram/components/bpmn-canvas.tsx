import {
  useCallback,
  useEffect,
  useImperativeHandle,
  useId,
  useMemo,
  useRef,
  useState,
  type Ref,
} from 'react';
import { useLanguage } from '@/i18n/language-context';
import { useText } from '@/i18n/use-text';
import { giveWay } from '@/lib/give-way';
import { localiseModel } from '../model/localise-model';
import type { ProcessGraph } from '../model/process-graph';
import { drawModel, type Box, type DiagramViewer, type Marks } from './bpmn-viewer';
import { ElementLayer, type Elements } from './element-layer';
import { usePanning } from './use-panning';
import classes from './bpmn-canvas.module.css';

export interface CanvasHandle {
  whole: () => void;
  at: (id: string) => void;
  zoomBy: (factor: number) => void;
}

export interface Props extends Elements {
  model: Document;
  /** A class of bpmn-canvas.module.css for each marked element. */
  marks: ReadonlyMap<string, string>;
  flows: ReadonlySet<string>;
  handle?: Ref<CanvasHandle>;
}

const MARGIN = 12;
/** Room above the upper pool for the pill of an element there. */
const PILL = 18;
/** Below it the whole diagram could not be read: the current step is shown instead. */
const SMALL_PX = 900;

export { prepareToDraw } from './bpmn-viewer';

/** The model as a picture with a layer of buttons on it: the picture is for the eye, the buttons are for everybody. */
export function BpmnCanvas(props: Props) {
  const { model, graph, marks, flows, current, handle } = props;
  const t = useText();
  const { language } = useLanguage();
  const host = useRef<HTMLDivElement>(null);
  const layer = useRef<HTMLDivElement>(null);
  const [viewer, setViewer] = useState<DiagramViewer>();
  const [fault, setFault] = useState<Error>();
  const hintId = useId();
  const whole = useMemo(() => boxOf(graph), [graph]);
  const currentRef = useRef(current);
  currentRef.current = current;
  const marksRef = useRef<Marks>({ classes: marks, flows });
  marksRef.current = { classes: marks, flows };

  const fit = useCallback(
    (drawn: DiagramViewer) => {
      const width = host.current?.clientWidth ?? 0;
      if (width === 0) return;
      drawn.resized();
      const id = currentRef.current;
      if (width < SMALL_PX && id) showElement(drawn, graph, whole, id);
      else drawn.show(whole, 1.6);
    },
    [graph, whole],
  );

  useEffect(() => {
    let isWanted = true;
    const draw = async (container: HTMLElement) => {
      await giveWay();
      const onView = ({ x, y, scale }: { x: number; y: number; scale: number }) => {
        if (layer.current) layer.current.style.transform = `scale(${scale}) translate(${-x}px, ${-y}px)`;
      };
      const wish = { container, xml: localiseModel(model, language), marks: marksRef.current, onView, fit };
      const drawn = await drawModel(wish, () => isWanted);
      if (drawn) setViewer(drawn);
    };
    if (host.current)
      draw(host.current).catch((cause: unknown) =>
        setFault(new Error('the process model cannot be drawn', { cause })),
      );
    return () => {
      isWanted = false;
    };
  }, [model, language, fit]);

  // After a change of language the former drawing stays until the new one is there.
  useEffect(() => () => viewer?.destroy(), [viewer]);

  useEffect(() => viewer?.mark({ classes: marks, flows }), [viewer, marks, flows]);

  useImperativeHandle(handle, () => ({
    whole: () => viewer?.show(whole, 1.6),
    at: (id) => showElement(viewer, graph, whole, id),
    zoomBy: (factor) => viewer?.zoomBy(factor),
  }));

  useEffect(() => {
    const box = host.current;
    if (!box || !viewer) return;
    let width = box.clientWidth;
    const observer = new ResizeObserver(() => {
      if (box.clientWidth === width) return;
      width = box.clientWidth;
      fit(viewer);
    });
    observer.observe(box);
    return () => observer.disconnect();
  }, [viewer, fit]);

  // Where only a part fits, shows the part where the order is now, unless somebody is walking through the diagram.
  useEffect(() => {
    const box = host.current;
    if (!viewer || !current || !box || box.clientWidth === 0 || box.clientWidth >= SMALL_PX) return;
    if (!layer.current?.contains(document.activeElement)) showElement(viewer, graph, whole, current);
  }, [viewer, current, graph, whole]);

  const panning = usePanning((dx, dy) => viewer?.panBy(dx, dy, whole));

  if (fault) throw fault;
  return (
    <div
      className={classes.canvas}
      role="group"
      aria-label={t('process.title')}
      aria-describedby={hintId}
      {...panning}
    >
      <span id={hintId} hidden>
        {t('process.hint')}
      </span>
      <div ref={host} className={classes.drawing} />
      <div className={classes.clip}>
        <div ref={layer} className={classes.layer}>
          {viewer && (
            <ElementLayer {...props} onShow={(id) => showElement(viewer, graph, whole, id)} host={host} />
          )}
        </div>
      </div>
    </div>
  );
}

/** The element with its neighbours around it: in the middle, unless the diagram ends before. */
function showElement(viewer: DiagramViewer | undefined, graph: ProcessGraph, whole: Box, id: string): void {
  const node = graph.nodes.get(id);
  if (!node) return;
  const { x, y, width, height } = node.bounds;
  const room = { x: 160, y: 120 };
  const box = { width: width + 2 * room.x, height: height + 2 * room.y };
  const within = (at: number, first: number, last: number) => Math.max(first, Math.min(at, last));
  const left = within(x - room.x, whole.x, whole.x + whole.width - box.width);
  const top = within(y - room.y, whole.y, whole.y + whole.height - box.height);
  viewer?.show({ ...box, x: left, y: top }, 1.15);
}

function boxOf(graph: ProcessGraph): Box {
  const boxes = [...graph.pools.values(), ...[...graph.nodes.values()].map((node) => node.bounds)];
  const left = Math.min(...boxes.map(({ x }) => x)) - MARGIN;
  const top = Math.min(...boxes.map(({ y }) => y)) - MARGIN - PILL;
  const right = Math.max(...boxes.map(({ x, width }) => x + width)) + MARGIN;
  const bottom = Math.max(...boxes.map(({ y, height }) => y + height)) + MARGIN;
  return { x: left, y: top, width: right - left, height: bottom - top };
}
