import { isCalendarDate } from '@/lib/calendar-date';
import { isAmbiguous } from '@/lib/decimal-input';
import { asWrittenThere, isOnReadersClocks } from '@/lib/written-instant';
import type { Language } from './wording';

const MINUTE_MS = 60_000;
const HOUR_MS = 60 * MINUTE_MS;
const DAY_MS = 24 * HOUR_MS;

/**
 * Dates, amounts and quantities as people of a language write them. All amounts come as decimal strings, with the
 * decimals that ISO 4217 gives their currency, and are shown with all of them: of some, browsers know fewer.
 */
export interface Format {
  /** With its ISO 4217 code: DKK 197,750.00 or 197 750,00 DKK. A unit price too: DKK 0.0125. */
  money: (amount: string, currency: string) => string;
  /** Without the code. */
  amount: (amount: string) => string;
  quantity: (quantity: string) => string;
  /** As people of the language type it, for what a field begins with. */
  typed: (decimal: string) => string;
  percent: (rate: string) => string;
  /** Dec 2; with the year where it is another one. */
  day: (instant: string) => string;
  /** The same in a time zone, by its IANA name: what is a day there begins at another instant elsewhere. */
  dayIn: (timeZone: string, instant: string) => string;
  /** Dec 2, 14:30; with the year where it is another one. */
  dayTime: (instant: string) => string;
  /** December 2; with the year where it is another one. */
  longDay: (instant: string) => string;
  /** December 2 at 23:59; with the year where it is another one. */
  longDayTime: (instant: string) => string;
  /** The same as clocks show it where it was written, with the zone where the reader's show something else. */
  dayTimeThere: (instant: string) => string;
  /** Of a date without a time, which is the same everywhere: 2026-12-24. What is none is shown as it is. */
  calendarDay: (date: string) => string;
  time: (instant: string) => string;
  exact: (instant: string) => string;
  /** 4 min. ago, in 8 days */
  relative: (instant: string, now: number) => string;
}

export function formatOf(language: Language): Format {
  const decimal = (options: Intl.NumberFormatOptions) => {
    const format = once(() => new Intl.NumberFormat(language, options));
    // Decimal strings are formatted exactly; the type knows only numbers.
    return (text: string) => format().format(text as unknown as number);
  };
  const asWritten = (options: Intl.NumberFormatOptions = {}) => {
    const withDigits = memoize((digits: number) =>
      decimal({ ...options, minimumFractionDigits: digits, maximumFractionDigits: digits }),
    );
    return (text: string) => withDigits(text.split('.')[1]?.length ?? 0)(text);
  };
  const money = memoize((currency: string) =>
    asWritten({ style: 'currency', currency, currencyDisplay: 'code' }),
  );
  const quantity = decimal({ maximumFractionDigits: 6 });
  const rate = decimal({ maximumFractionDigits: 3 });
  const date = (options: Intl.DateTimeFormatOptions) => {
    const format = once(() => new Intl.DateTimeFormat(language, options));
    // The one ordinal of a French date, which the browsers leave out.
    return (instant: string) =>
      format()
        .format(new Date(instant))
        .replace(/^1(?=\s\p{L})/u, language === 'fr' ? '1er' : '1');
  };
  const short = date({ month: 'short', day: 'numeric' });
  const shortWithYear = date({ month: 'short', day: 'numeric', year: 'numeric' });
  const long = date({ month: 'long', day: 'numeric' });
  const longWithYear = date({ month: 'long', day: 'numeric', year: 'numeric' });
  const minutes = { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' } as const;
  const longTime = date({ month: 'long', day: 'numeric', ...minutes });
  const longTimeWithYear = date({ month: 'long', day: 'numeric', year: 'numeric', ...minutes });
  const calendar = date({ month: 'long', day: 'numeric', timeZone: 'UTC' });
  const calendarWithYear = date({ month: 'long', day: 'numeric', year: 'numeric', timeZone: 'UTC' });
  const there = date({ month: 'long', day: 'numeric', ...minutes, timeZone: 'UTC' });
  const thereWithYear = date({ month: 'long', day: 'numeric', year: 'numeric', ...minutes, timeZone: 'UTC' });
  const relative = once(() => new Intl.RelativeTimeFormat(language, { numeric: 'auto', style: 'short' }));
  const inDays = once(() => new Intl.RelativeTimeFormat(language, { numeric: 'auto' }));
  const day = (instant: string) => (isThisYear(instant) ? short(instant) : shortWithYear(instant));
  const inZone = memoize((timeZone: string) => ({
    day: date({ month: 'short', day: 'numeric', timeZone }),
    dayWithYear: date({ month: 'short', day: 'numeric', year: 'numeric', timeZone }),
    year: date({ year: 'numeric', timeZone }),
  }));
  const time = date(minutes);
  const longDayTime = (instant: string) =>
    isThisYear(instant) ? longTime(instant) : longTimeWithYear(instant);
  return {
    money: (value, currency) => money(currency)(value),
    amount: asWritten(),
    quantity,
    typed: (text) => (language === 'fr' ? withComma(text) : text),
    percent: (value) => (language === 'fr' ? `${rate(value)}\u00a0%` : `${rate(value)}%`),
    day,
    dayIn(timeZone, instant) {
      const there = inZone(timeZone);
      const isSameYear = Number(there.year(instant)) === new Date().getFullYear();
      return (isSameYear ? there.day : there.dayWithYear)(instant);
    },
    dayTime: (instant) => `${day(instant)}, ${time(instant)}`,
    longDay: (instant) => (isThisYear(instant) ? long(instant) : longWithYear(instant)),
    longDayTime,
    dayTimeThere(instant) {
      if (isOnReadersClocks(instant)) return longDayTime(instant);
      const { clocks, offset } = asWrittenThere(instant);
      const isSameYear = Number(clocks.slice(0, 4)) === new Date().getFullYear();
      return `${(isSameYear ? there : thereWithYear)(`${clocks}Z`)} UTC${offset}`;
    },
    calendarDay(text) {
      if (!isCalendarDate(text)) return text;
      return Number(text.slice(0, 4)) === new Date().getFullYear() ? calendar(text) : calendarWithYear(text);
    },
    time,
    exact: date({ dateStyle: 'long', timeStyle: 'medium', hourCycle: 'h23' }),
    relative(instant, now) {
      const ms = Date.parse(instant) - now;
      const size = Math.abs(ms);
      if (size < MINUTE_MS) return relative().format(0, 'second');
      if (size < HOUR_MS) return relative().format(Math.trunc(ms / MINUTE_MS), 'minute');
      if (size < DAY_MS) return relative().format(Math.trunc(ms / HOUR_MS), 'hour');
      return inDays().format(calendarDays(instant, now), 'day');
    },
  };
}

/** 1,234 could be a thousand, too: one more zero says that it is not. */
function withComma(decimal: string): string {
  const text = decimal.replace('.', ',');
  return isAmbiguous(text) ? `${text}0` : text;
}

const isThisYear = (instant: string) => new Date(instant).getFullYear() === new Date().getFullYear();

/** How many midnights of the reader's day lie between: on Friday night, what is due on Sunday is not due "tomorrow". */
function calendarDays(instant: string, now: number): number {
  const dayOf = (date: Date) => Date.UTC(date.getFullYear(), date.getMonth(), date.getDate());
  return Math.round((dayOf(new Date(instant)) - dayOf(new Date(now))) / DAY_MS);
}

/** Due within a day, or already over. */
export const isSoon = (instant: string, now: number): boolean => Date.parse(instant) - now < DAY_MS;

/** Creating a formatter takes the browser a while, and few pages need all of them. */
function once<T>(make: () => T): () => T {
  let made: T | undefined;
  return () => (made ??= make());
}

function memoize<Key, T>(make: (key: Key) => T): (key: Key) => T {
  const made = new Map<Key, T>();
  return (key) => {
    let value = made.get(key);
    if (value === undefined) made.set(key, (value = make(key)));
    return value;
  };
}
