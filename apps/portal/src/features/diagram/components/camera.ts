import type { RefObject } from 'react';
import type { Bounds, ProcessGraph } from '../model/process-graph';
import { columnOf, surroundingsOf, wholeOf } from '../model/views';
import type { DiagramViewer } from './bpmn-viewer';

/** Below it the whole diagram could not be read: as in bpmn-canvas.module.css. */
const SMALL_PX = 900;
const LARGEST = { whole: 1.6, part: 1.15 };

export interface Camera {
  whole: Bounds;
  /** Whether only a part of the diagram fits into the window. */
  isSmall: () => boolean;
  showWhole: (viewer: DiagramViewer) => void;
  showElement: (viewer: DiagramViewer, id: string) => void;
  /** Shows all of it, or in a small window the part where the order is. */
  fit: (viewer: DiagramViewer, current: string | null) => void;
}

/** What of a diagram its window shows. */
export function cameraOf(graph: ProcessGraph, window: RefObject<HTMLElement | null>): Camera {
  const whole = wholeOf(graph);
  const width = () => window.current?.clientWidth ?? 0;
  const isSmall = () => width() > 0 && width() < SMALL_PX;
  const showWhole = (viewer: DiagramViewer) => viewer.show(whole, LARGEST.whole);
  const showElement = (viewer: DiagramViewer, id: string) => {
    const part = isSmall() ? columnOf(graph, id) : surroundingsOf(graph, id);
    if (part) viewer.show(part, LARGEST.part, whole);
  };
  return {
    whole,
    isSmall,
    showWhole,
    showElement,
    fit(viewer, current) {
      if (width() === 0) return;
      viewer.resized();
      if (isSmall() && current) showElement(viewer, current);
      else showWhole(viewer);
    },
  };
}
