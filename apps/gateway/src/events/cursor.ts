import { SIDES, type Side } from '../services/both-sides.js';

/** The newest change that a reader has had of each side. */
export type Positions = Partial<Record<Side, number>>;

const PLACE = /^(client|supplier):(\d{1,15})$/;

/** @returns undefined for what is no cursor of ours: the reader then begins now */
export function readCursor(text: string): { side: Side; position: number } | undefined {
  const [, side, position] = PLACE.exec(text) ?? [];
  return side ? { side: side as Side, position: Number(position) } : undefined;
}

/** Reads `Last-Event-ID`: `client:17`, or `client:17,supplier:9` of an operator, who hears of both sides. */
export function readPositions(header: string | string[] | undefined): Positions {
  const positions: Positions = {};
  for (const text of String(header ?? '').split(',')) {
    const cursor = readCursor(text.trim());
    if (cursor) positions[cursor.side] = cursor.position;
  }
  return positions;
}

/** Those of some sides alone. */
export const positionsOf = (sides: readonly Side[], positions: Positions): Positions =>
  Object.fromEntries(
    sides.filter((side) => positions[side] !== undefined).map((side) => [side, positions[side]]),
  );

export const writePositions = (positions: Positions): string =>
  SIDES.filter((side) => positions[side] !== undefined)
    .map((side) => `${side}:${positions[side]}`)
    .join(',');
