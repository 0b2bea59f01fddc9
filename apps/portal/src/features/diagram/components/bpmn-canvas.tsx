import { useEffect, useId, useImperativeHandle, useMemo, useRef, type Ref } from 'react';
import { useText } from '@/i18n/use-text';
import { cameraOf } from './camera';
import { ElementLayer, type Elements } from './element-layer';
import { useDrawing } from './use-drawing';
import { usePanning } from './use-panning';
import { useWidthChange } from './use-width-change';
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

export { prepareToDraw } from './bpmn-viewer';

/** The model as a picture with a layer of buttons on it: the picture is for the eye, the buttons are for everybody. */
export function BpmnCanvas(props: Props) {
  const { model, graph, marks, flows, current, handle } = props;
  const t = useText();
  const hintId = useId();
  const host = useRef<HTMLDivElement>(null);
  const layer = useRef<HTMLDivElement>(null);
  const camera = useMemo(() => cameraOf(graph, host), [graph]);
  const viewer = useDrawing(host, model, {
    marks: useMemo(() => ({ classes: marks, flows }), [marks, flows]),
    fit: (drawn) => camera.fit(drawn, current),
    onView({ x, y, scale }) {
      if (layer.current) layer.current.style.transform = `scale(${scale}) translate(${-x}px, ${-y}px)`;
    },
  });
  useWidthChange(host, () => viewer && camera.fit(viewer, current));

  // Where only a part fits, shows the part where the order is now, unless somebody is walking through the diagram.
  useEffect(() => {
    if (!viewer || !current || !camera.isSmall()) return;
    if (!layer.current?.contains(document.activeElement)) camera.showElement(viewer, current);
  }, [viewer, current, camera]);

  useImperativeHandle(handle, () => ({
    whole: () => viewer && camera.showWhole(viewer),
    at: (id) => viewer && camera.showElement(viewer, id),
    zoomBy: (factor) => viewer?.zoomBy(factor, current ? graph.nodes.get(current)?.bounds : undefined),
  }));
  const panning = usePanning((dx, dy) => viewer?.panBy(dx, dy, camera.whole));

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
          {viewer && <ElementLayer {...props} onShow={(id) => camera.showElement(viewer, id)} host={host} />}
        </div>
      </div>
    </div>
  );
}
