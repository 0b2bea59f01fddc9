import { useEffect, useRef, useState, type RefObject } from 'react';
import { useLanguage } from '@/i18n/language-context';
import { giveWay } from '@/lib/give-way';
import { localiseModel } from '../model/localise-model';
import { drawModel, type DiagramViewer, type Marks } from './bpmn-viewer';

interface Wish {
  marks: Marks;
  /** Told of each view, and of the first one before anybody sees it. */
  onView: (view: { x: number; y: number; scale: number }) => void;
  /** Chooses the first view. */
  fit: (viewer: DiagramViewer) => void;
}

/**
 * Draws a model in `host`, in the reader's language. After a change of language the former drawing stays until the new
 * one is there.
 * @returns undefined until it is drawn
 */
export function useDrawing(
  host: RefObject<HTMLElement | null>,
  model: Document,
  wish: Wish,
): DiagramViewer | undefined {
  const { language } = useLanguage();
  const [viewer, setViewer] = useState<DiagramViewer>();
  const [fault, setFault] = useState<Error>();
  const latest = useRef(wish);
  latest.current = wish;
  useEffect(() => {
    let isWanted = true;
    const draw = async (container: HTMLElement) => {
      await giveWay();
      const drawn = await drawModel(
        {
          container,
          xml: localiseModel(model, language),
          marks: latest.current.marks,
          onView: (view) => latest.current.onView(view),
          fit: (drawing) => latest.current.fit(drawing),
        },
        () => isWanted,
      );
      if (drawn) setViewer(drawn);
    };
    if (host.current)
      draw(host.current).catch((cause: unknown) =>
        setFault(new Error('the process model cannot be drawn', { cause })),
      );
    return () => {
      isWanted = false;
    };
  }, [host, model, language]);
  useEffect(() => () => viewer?.destroy(), [viewer]);
  useEffect(() => viewer?.mark(wish.marks), [viewer, wish.marks]);
  if (fault) throw fault;
  return viewer;
}
