import { giveWay } from '@/lib/give-way';

interface Drawing {
  gfx: SVGElement;
}

/** The library's, as far as drawing goes: `render.shape` and `render.connection` are asked of whoever answers first. */
export interface EventBus {
  on: (
    types: string[],
    priority: number,
    answer: (event: { type: string }, drawing: Drawing) => unknown,
  ) => void;
  fire: (type: string, drawing: Drawing) => void;
}

const BEFORE_EVERY_RENDERER = 10_000;
/** Longer, and a key that is pressed meanwhile is answered late; shorter, and giving way takes longer than drawing. */
const TURN_MS = 10;

/**
 * The library draws all elements of a model at one go, for which a slow machine takes a second in which nothing can be
 * pressed. From here on they are only noted, until they are drawn in turns.
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
