/** `2026-11-24 09:12` in UTC, as scripts and logs write it; null stays absent. */
export const minute = (instant: string | null | undefined) => instant?.replace('T', ' ').slice(0, 16);

/** `2026-12-08 23:59 +01:00`, as clocks show it where it was written. */
export const minuteThere = (instant: string | null | undefined) =>
  instant && `${minute(instant)} ${/[+-]\d\d:\d\d$/.exec(instant)?.[0] ?? 'UTC'}`;
