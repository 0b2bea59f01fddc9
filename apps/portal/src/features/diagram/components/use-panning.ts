import { useRef, type MouseEvent, type PointerEvent } from 'react';

/** Less than this is a click by an unsteady hand. */
const SLOP_PX = 6;

interface Hold {
  pointer: number;
  x: number;
  y: number;
  isMoving: boolean;
}

/**
 * Listeners that let a pointer grab a surface and move it, even by a button that lies on it; the click that ends such a
 * move presses nothing.
 * @param panBy told how far the pointer has moved since the last call, in pixels
 */
export function usePanning(panBy: (dx: number, dy: number) => void) {
  const hold = useRef<Hold>(undefined);
  const hasMoved = useRef(false);
  const letGo = () => {
    hasMoved.current = hold.current?.isMoving ?? false;
    hold.current = undefined;
  };
  return {
    onPointerDown({ isPrimary, button, pointerId, clientX, clientY }: PointerEvent) {
      letGo();
      if (isPrimary && button === 0)
        hold.current = { pointer: pointerId, x: clientX, y: clientY, isMoving: false };
    },
    onPointerMove(event: PointerEvent) {
      const held = hold.current;
      if (held?.pointer !== event.pointerId) return;
      // The button was released where nobody listens.
      if (event.buttons === 0) return letGo();
      const dx = event.clientX - held.x;
      const dy = event.clientY - held.y;
      if (!held.isMoving) {
        if (Math.hypot(dx, dy) < SLOP_PX) return;
        held.isMoving = true;
        event.currentTarget.setPointerCapture(event.pointerId);
      }
      held.x = event.clientX;
      held.y = event.clientY;
      panBy(dx, dy);
    },
    onPointerUp: letGo,
    onPointerCancel: letGo,
    onClickCapture(event: MouseEvent) {
      const isByPointer = event.detail > 0;
      if (!isByPointer || !hasMoved.current) return;
      hasMoved.current = false;
      event.preventDefault();
      event.stopPropagation();
    },
  };
}
