import { UNIT_CODES, UNITS, type UnitCode, type UnitWords } from '@app/units';

type Pair = readonly [string, string];
type Id = `unitCode.${UnitCode}`;

/**
 * The table of units as wording: where one is chosen, after a number that counts as one, and after any other. What
 * would say the same again is left out, since every page loads it.
 */
const entries = UNIT_CODES.flatMap((code): [string, Pair][] => {
  const { en, fr } = UNITS[code];
  const words = (pick: (words: UnitWords) => string): Pair => [pick(en), pick(fr)];
  const name = words(([each]) => each);
  const one = words(([, each]) => each);
  const several = words(([, each, more = each]) => more);
  return [
    [`unitCode.${code}`, name],
    ...(isSame(one, name) ? [] : [[`unitOne.${code}`, one] as [string, Pair]]),
    ...(isSame(several, one) ? [] : [[`unitSeveral.${code}`, several] as [string, Pair]]),
  ];
});

export const units = Object.fromEntries(entries) as Record<Id, Pair>;

function isSame([english, french]: Pair, [otherEnglish, otherFrench]: Pair): boolean {
  return english === otherEnglish && french === otherFrench;
}
