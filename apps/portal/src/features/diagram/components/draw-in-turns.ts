import { giveWay } from '@/lib/give-way';

interface Drawing {
  gfx: SVGElement;
}

/**
 * As much of the library's event bus as drawing needs: the first listener of `render.shape` or `render.connection` that
 * answers draws.
 */
export interface EventBus {
  on: (
    types: string[],
    priority: number,
    answer: (event: { type: string }, drawing: Drawing) => unknown,
  ) => void;
  fire: (type: string, drawing: Drawing) => void;
}

const BEFORE_EVERY_RENDERER = 10_000;
/** Longer: a key that is pressed meanwhile is answered late. Shorter: giving way takes longer than drawing. */
const TURN_MS = 10;

/**
 * The library draws all elements of a model at once, which takes a slow machine a second in which nothing can be
 * pressed. After this call it only notes them, until `draw` draws them in turns.
 */
export function drawInTurns(eventBus: EventBus) {
  const noted = new Map<SVGElement, () => void>();
  let isNoting = true;
  eventBus.on(['render.shape', 'render.connection'], BEFORE_EVERY_RENDERER, ({ type }, drawing) => {
    if (!isNoting) return undefined;
    noted.set(drawing.gfx, () => eventBus.fire(type, drawing));
    return drawing.gfx;
  });
  return {
    /** @param isWanted asked at every turn: somebody may have left meanwhile */
    async draw(isWanted: () => boolean): Promise<void> {
      isNoting = false;
      let turnBegan = performance.now();
      for (const draw of noted.values()) {
        if (performance.now() - turnBegan > TURN_MS) {
          await giveWay();
          if (!isWanted()) return;
          turnBegan = performance.now();
        }
        draw();
      }
      noted.clear();
    },
  };
}
