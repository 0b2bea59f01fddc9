import { UNIT_CODES, type UnitCode } from '@app/units';

/** What a reader calls a unit: kilogram (kg). */
type NameOf = (unit: UnitCode) => string;

const isCode = (text: string) => UNIT_CODES.some((unit) => unit === text);
/** Few keyboards have ² and ³. */
const plain = (text: string) => text.trim().toLowerCase().replace('²', '2').replace('³', '3');
const wordsOf = (name: string) => plain(name).split(/[\s(),]+/);

/** Those that a text may mean: all of them beside one that is chosen already. */
export function unitsFor(text: string, nameOf: NameOf): readonly UnitCode[] {
  const sought = text.trim();
  if (sought === '' || isCode(sought.toUpperCase())) return UNIT_CODES;
  return UNIT_CODES.filter(
    (unit) =>
      unit.startsWith(sought.toUpperCase()) ||
      wordsOf(nameOf(unit)).some((word) => word.startsWith(plain(sought))),
  );
}

/** The code of what somebody has written in words, such as kg; other codes than the proposed ones stay as they are. */
export function unitOf(text: string, nameOf: NameOf): string {
  const sought = text.trim();
  if (isCode(sought.toUpperCase())) return sought.toUpperCase();
  const theOne = (isMeant: (words: string[]) => boolean) => {
    const [unit, ...others] = UNIT_CODES.filter((proposed) => isMeant(wordsOf(nameOf(proposed))));
    return others.length === 0 ? unit : undefined;
  };
  // A metre is no square metre.
  return (
    theOne(([first]) => first === plain(sought)) ?? theOne((words) => words.includes(plain(sought))) ?? sought
  );
}
