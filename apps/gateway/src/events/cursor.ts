import { WIRE_SIDES, type WireSide } from '@app/contracts';

/** The newest change of each side. */
export type Positions = Partial<Record<WireSide, number>>;

/** How far a reader has come in the changes of a side. */
export interface Place {
  /** The newest that it has had. */
  position: number;
  /** It has had all up to here; of what lies between, some may be missing. */
  told?: number;
}

export type Places = Partial<Record<WireSide, Place>>;

const PLACE = /^(client|supplier):(\d{1,15})$/;
/** Of its own, so that a gateway that does not know it reads the rest all the same. */
const TOLD = /^(client|supplier)-told:(\d{1,15})$/;

/** @returns undefined for what is no cursor of ours: the reader then begins now */
export function readCursor(text: string): { side: WireSide; position: number } | undefined {
  const [, side, position] = PLACE.exec(text) ?? [];
  return side ? { side: side as WireSide, position: Number(position) } : undefined;
}

/**
 * Reads `Last-Event-ID`: `client:17,client-told:12`, and `client:17,supplier:9` of an operator, who hears of both
 * sides.
 */
export function readPlaces(header: string | string[] | undefined): Places {
  const places: Places = {};
  const parts = String(header ?? '')
    .split(',')
    .map((part) => part.trim());
  for (const part of parts) {
    const cursor = readCursor(part);
    if (cursor) places[cursor.side] = { position: cursor.position };
  }
  for (const part of parts) {
    const [, side, told] = TOLD.exec(part) ?? [];
    const place = places[side as WireSide];
    if (place) place.told = Number(told);
  }
  return places;
}

/** Those of some sides alone. */
export const placesOf = (sides: readonly WireSide[], places: Places): Places =>
  Object.fromEntries(sides.filter((side) => places[side]).map((side) => [side, places[side]]));

/** The places of a reader who has had all that is known of some sides, and owes nothing to what was before. */
export const placesAt = (sides: readonly WireSide[], positions: Positions): Places =>
  Object.fromEntries(
    sides
      .filter((side) => positions[side] !== undefined)
      .map((side) => [side, { position: positions[side] }]),
  );

export const writePlaces = (places: Places): string =>
  WIRE_SIDES.flatMap((side) => {
    const { position, told } = places[side] ?? {};
    if (position === undefined) return [];
    return [`${side}:${position}`, ...(told === undefined ? [] : [`${side}-told:${told}`])];
  }).join(',');
