import { WIRE_SIDES, type WireSide } from '@app/contracts';

/** The newest change of each side. */
export type Positions = Partial<Record<WireSide, number>>;

/** How far a reader has come in the changes of a side. */
export interface Checkpoint {
  /** The newest change that it has had. */
  position: number;
  /** It has had every change up to here; between this and `position` some may be missing. */
  lowWatermark?: number;
}

export type Checkpoints = Partial<Record<WireSide, Checkpoint>>;

const POSITION = /^(client|supplier):(\d{1,15})$/;
/** A part of its own in the cursor, so that a gateway which does not know it still reads the rest. */
const LOW_WATERMARK = /^(client|supplier)-told:(\d{1,15})$/;

/** @returns undefined for what is no cursor of ours: the reader then begins now */
export function readCursor(text: string): { side: WireSide; position: number } | undefined {
  const [, side, position] = POSITION.exec(text) ?? [];
  return side ? { side: side as WireSide, position: Number(position) } : undefined;
}

/**
 * Reads `Last-Event-ID`: `client:17,client-told:12`, and `client:17,supplier:9` of an operator, who hears of both
 * sides.
 */
export function readCheckpoints(header: string | string[] | undefined): Checkpoints {
  const checkpoints: Checkpoints = {};
  const parts = String(header ?? '')
    .split(',')
    .map((part) => part.trim());
  for (const part of parts) {
    const cursor = readCursor(part);
    if (cursor) checkpoints[cursor.side] = { position: cursor.position };
  }
  for (const part of parts) {
    const [, side, lowWatermark] = LOW_WATERMARK.exec(part) ?? [];
    const checkpoint = checkpoints[side as WireSide];
    if (checkpoint) checkpoint.lowWatermark = Number(lowWatermark);
  }
  return checkpoints;
}

/** Those of some sides alone. */
export const checkpointsOf = (sides: readonly WireSide[], checkpoints: Checkpoints): Checkpoints =>
  Object.fromEntries(sides.filter((side) => checkpoints[side]).map((side) => [side, checkpoints[side]]));

/** The checkpoints of a reader that has had everything up to these positions. */
export const checkpointsAt = (sides: readonly WireSide[], positions: Positions): Checkpoints =>
  Object.fromEntries(
    sides
      .filter((side) => positions[side] !== undefined)
      .map((side) => [side, { position: positions[side] }]),
  );

export const writeCheckpoints = (checkpoints: Checkpoints): string =>
  WIRE_SIDES.flatMap((side) => {
    const { position, lowWatermark } = checkpoints[side] ?? {};
    if (position === undefined) return [];
    return [`${side}:${position}`, ...(lowWatermark === undefined ? [] : [`${side}-told:${lowWatermark}`])];
  }).join(',');
