import { WIRE_SIDES, wireSide, type ErrorCode, type Role, type WireSide } from '@app/contracts';
import { Problem } from '../problem/problem.js';

/** The sides whose orders a role has: a company has its own, an operator both. */
export function sidesOf(role: Role): readonly WireSide[] {
  if (role === 'operator') return WIRE_SIDES;
  return [wireSide(role)];
}

/** Why one side's part of an answer is null. */
export interface MissingSide {
  side: WireSide;
  code: ErrorCode;
}

export interface BothSides<Result> {
  client: Result | null;
  supplier: Result | null;
  missing: MissingSide[];
}

/**
 * Asks both services at once. A side that is away, or does not know what is asked for, is null with its reason:
 * half an answer is worth more than none.
 * @throws {Problem} where neither side has an answer: the `worst` reason
 */
export async function askBothSides<Result>(
  ask: (side: WireSide) => Promise<Result | null>,
): Promise<BothSides<Result>> {
  const missing: MissingSide[] = [];
  const problems: Problem[] = [];
  const answerOf = async (side: WireSide) => {
    try {
      return await ask(side);
    } catch (error) {
      if (!(error instanceof Problem)) throw error;
      missing.push({ side, code: error.code });
      problems.push(error);
      return null;
    }
  };
  const [client, supplier] = await Promise.all(WIRE_SIDES.map(answerOf));
  if (problems.length === WIRE_SIDES.length) throw worst(problems);
  return { client, supplier, missing };
}

/** The reason to give where several sides have no answer: "not found" is only true where all of them say so. */
export const worst = (problems: Problem[]) =>
  problems.reduce((one, other) => (other.status > one.status ? other : one));
