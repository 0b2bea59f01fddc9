/** Whole days of an ISO 8601 duration such as P3D; null for any other duration. */
export function daysOf(duration: string): string | null {
  return /^P(\d+)D$/.exec(duration)?.[1] ?? null;
}

export const isDays = (text: string): boolean => /^[1-9]\d{0,2}$/.test(text.trim());

export const durationOf = (days: string): string => `P${Number(days)}D`;
