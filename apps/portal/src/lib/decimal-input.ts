/** What people type for a number: spaces between thousands, a comma or a point. @returns as the API writes it */
export const toDecimal = (text: string): string => text.replace(/[\s\u00a0\u202f]/g, '').replace(',', '.');

/** At most nine digits before and four after the point. */
export const isPrice = (text: string): boolean => /^\d{1,9}(\.\d{1,4})?$/.test(toDecimal(text));

export const isRate = (text: string): boolean =>
  /^\d{1,3}(\.\d{1,3})?$/.test(toDecimal(text)) && Number(toDecimal(text)) <= 100;

/** Above zero; at most nine digits before and six after the point. */
export const isQuantity = (text: string): boolean =>
  /^\d{1,9}(\.\d{1,6})?$/.test(toDecimal(text)) && Number(toDecimal(text)) > 0;
