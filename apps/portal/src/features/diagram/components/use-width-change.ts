import { useEffect, useRef, type RefObject } from 'react';

/** Tells of each change of an element's width; of its height nothing. */
export function useWidthChange(element: RefObject<HTMLElement | null>, onChange: () => void): void {
  const latest = useRef(onChange);
  latest.current = onChange;
  useEffect(() => {
    const box = element.current;
    if (!box) return;
    let width = box.clientWidth;
    const observer = new ResizeObserver(() => {
      if (box.clientWidth === width) return;
      width = box.clientWidth;
      latest.current();
    });
    observer.observe(box);
    return () => observer.disconnect();
  }, [element]);
}
