import type { WireSide } from '@app/contracts';
import type { Caller } from '../auth/caller.js';
import { Problem } from '../problem/problem.js';
import { sidesOf, worst } from '../services/both-sides.js';

/**
 * Asks some of the sides that a caller hears of. A side that is away is left out: to an operator, half is worth more
 * than a refusal.
 * @throws {Problem} where every side that the caller hears of was asked and is away: the `worst` reason
 */
export async function askSides<Result>(
  caller: Caller,
  sides: readonly WireSide[],
  ask: (side: WireSide) => Promise<Result>,
): Promise<Partial<Record<WireSide, Result>>> {
  const answers: Partial<Record<WireSide, Result>> = {};
  const problems: Problem[] = [];
  const answer = async (side: WireSide) => {
    try {
      answers[side] = await ask(side);
    } catch (error) {
      if (!(error instanceof Problem)) throw error;
      problems.push(error);
    }
  };
  await Promise.all(sides.map(answer));
  if (problems.length === sidesOf(caller.role).length) throw worst(problems);
  return answers;
}
