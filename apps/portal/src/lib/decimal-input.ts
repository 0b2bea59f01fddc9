/** Spaces count only between thousands: "12 50" is a forgotten comma, and would be a hundred times the price. */
const GROUPED = /^\d{1,3}(\s\d{3})+(?!\d)/;

const unspaced = (text: string): string => {
  const trimmed = text.trim();
  return GROUPED.test(trimmed) ? trimmed.replace(/\s(?=\d{3})/g, '') : trimmed;
};

/** What people type for a number: spaces between thousands, a comma or a point. @returns as the API writes it */
export const toDecimal = (text: string): string => unspaced(text).replace(',', '.');

/**
 * "1,000" is a thousand to one reader, and one with three decimals to another: misread, the price would be a
 * thousandth.
 */
export const isAmbiguous = (text: string): boolean => /^[1-9]\d{0,2},\d{3}$/.test(unspaced(text));

/** The two numbers that an ambiguous one may be, each as it can be typed without doubt. */
export const readingsOf = (text: string): { whole: string; decimal: string } => ({
  whole: unspaced(text).replace(',', ''),
  decimal: toDecimal(text),
});

const fits = (text: string, pattern: RegExp): boolean => !isAmbiguous(text) && pattern.test(toDecimal(text));

/** A price or another amount: at most twelve digits before and four after the point. */
export const isAmount = (text: string): boolean => fits(text, /^\d{1,12}(\.\d{1,4})?$/);

/** From 0 to 100, with at most two decimals. */
export const isRate = (text: string): boolean => fits(text, /^(100(\.0{1,2})?|\d{1,2}(\.\d{1,2})?)$/);

/** Above zero; at most nine digits before and six after the point. */
export const isQuantity = (text: string): boolean =>
  fits(text, /^\d{1,9}(\.\d{1,6})?$/) && Number(toDecimal(text)) > 0;
