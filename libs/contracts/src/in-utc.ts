/** @param instant RFC 3339 with any offset; @returns the same instant in UTC, with milliseconds */
export const inUtc = (instant: string): string => new Date(instant).toISOString();
