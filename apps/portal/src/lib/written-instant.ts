/** An instant taken apart: what clocks show where it was written, and how far these are ahead of UTC. */
interface WrittenInstant {
  /** 2026-12-08T23:59:59.999 */
  clocks: string;
  /** +1, -9:30; nothing where it is UTC. */
  offset: string;
  aheadMinutes: number;
}

/** @param instant with its offset, as the API writes it */
export function asWrittenThere(instant: string): WrittenInstant {
  const [, clocks = instant, sign, hour = '0', minute = '00'] =
    /^(.+?)(?:Z|([+-])(\d\d):(\d\d))$/.exec(instant) ?? [];
  const ahead = (Number(hour) * 60 + Number(minute)) * (sign === '-' ? -1 : 1);
  const offset = ahead === 0 ? '' : `${sign}${Number(hour)}${minute === '00' ? '' : `:${minute}`}`;
  return { clocks, offset, aheadMinutes: ahead };
}

/** Whether the reader's clocks show the same then as those where it was written. */
export const isOnReadersClocks = (instant: string): boolean =>
  asWrittenThere(instant).aheadMinutes === -new Date(instant).getTimezoneOffset();
