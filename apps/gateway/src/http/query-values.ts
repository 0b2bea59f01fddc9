/** A query holds text only: what reads as the wanted kind is turned into it, the rest is left for the test to refuse. */
interface Raw {
  value: unknown;
}

export const toNumber = ({ value }: Raw) =>
  typeof value === 'string' && /^\d{1,9}$/.test(value) ? Number(value) : value;

export const toBoolean = ({ value }: Raw) => {
  if (value === 'true') return true;
  return value === 'false' ? false : value;
};

/** Repeated or separated by commas. */
export const toList = ({ value }: Raw) =>
  value === undefined
    ? undefined
    : [value].flat().flatMap((item) => (typeof item === 'string' ? item.split(',') : [item]));
