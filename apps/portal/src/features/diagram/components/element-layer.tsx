import { useEffect, useRef, useState, type KeyboardEvent, type ReactNode, type RefObject } from 'react';
import { useLanguage } from '@/i18n/language-context';
import { elementName } from '../model/element-names';
import type { GraphNode, ProcessGraph } from '../model/process-graph';
import { walk, type Direction } from '../model/walk';
import classes from './bpmn-canvas.module.css';

/** The elements of a diagram and what is said of them. */
export interface Elements {
  graph: ProcessGraph;
  /** Spoken name of an element. */
  labelOf: (node: GraphNode) => string;
  /** Drawn above an element. */
  pillOf?: (node: GraphNode) => ReactNode;
  isPassed?: (id: string) => boolean;
  /** Where the keyboard enters and a small screen looks. */
  current: string | null;
  onOpen: (id: string) => void;
}

interface Props extends Elements {
  onShow: (id: string) => void;
  host: RefObject<HTMLDivElement | null>;
}

const DIRECTIONS: Partial<Record<string, Direction>> = {
  ArrowLeft: 'left',
  ArrowRight: 'right',
  ArrowUp: 'up',
  ArrowDown: 'down',
};

/** A button on each element. Tab enters at the current one; arrow keys walk the flow (one tab stop in all). */
export function ElementLayer({ graph, labelOf, pillOf, isPassed, current, onOpen, onShow, host }: Props) {
  const { language } = useLanguage();
  const [stop, setStop] = useState(current);
  const buttons = useRef(new Map<string, HTMLButtonElement>());
  useEffect(() => setStop(current), [current]);

  const onKeyDown = (event: KeyboardEvent, id: string) => {
    const direction = DIRECTIONS[event.key];
    if (!direction) return;
    event.preventDefault();
    const next = walk(graph, id, direction, isPassed ?? (() => false));
    if (!next) return;
    setStop(next);
    const button = buttons.current.get(next);
    if (button && host.current && !isInside(button, host.current)) onShow(next);
    button?.focus({ preventScroll: true });
  };

  const nodes = [...graph.nodes.values()];
  const entry = stop ?? nodes[0]?.id;
  const place = (node: GraphNode) => {
    const { x, y, width, height } = node.bounds;
    return (
      <div key={node.id} className={classes.place} style={{ left: x, top: y, width, height }}>
        <button
          type="button"
          ref={(button) => {
            if (button) buttons.current.set(node.id, button);
          }}
          className={classes.element}
          data-kind={node.kind}
          data-element={node.id}
          aria-label={labelOf(node)}
          tabIndex={node.id === entry ? 0 : -1}
          onClick={() => onOpen(node.id)}
          onFocus={() => setStop(node.id)}
          onKeyDown={(event) => onKeyDown(event, node.id)}
        />
        {pillOf?.(node)}
      </div>
    );
  };
  // Elements of both sides have the same names: whose one is, is heard where somebody enters a pool.
  return [...graph.pools.keys()].map((side) => (
    <div key={side} role="group" aria-label={elementName(side, language)}>
      {nodes.filter((node) => node.side === side).map(place)}
    </div>
  ));
}

function isInside(element: HTMLElement, frame: HTMLElement): boolean {
  const a = element.getBoundingClientRect();
  const b = frame.getBoundingClientRect();
  return a.left >= b.left && a.right <= b.right && a.top >= b.top && a.bottom <= b.bottom;
}
