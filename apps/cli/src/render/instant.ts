/** `2026-11-24 09:12` in UTC, as scripts and logs write it; null stays absent. */
export const minute = (instant: string | null | undefined) => instant?.replace('T', ' ').slice(0, 16);
