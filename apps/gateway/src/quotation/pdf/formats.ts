import { unitAfter } from '@app/units';
import type { Language } from '../../http/language.js';

/** What separates thousands in French: Inter has it, other readers of the text may not. */
const NARROW_SPACE = /[\u202f\u2009]/g;
const NO_BREAK_SPACE = '\u00a0';

/** Numbers and instants as people of a language write them; decimal strings stay exact, whatever their size. */
export class Formats {
  private readonly byDigits = new Map<number, Intl.NumberFormat>();
  private readonly instants: Intl.DateTimeFormat;

  constructor(
    private readonly language: Language,
    private readonly locale: string,
  ) {
    this.instants = new Intl.DateTimeFormat(locale, {
      dateStyle: 'long',
      timeStyle: 'short',
      timeZone: 'UTC',
    });
  }

  /** With the decimals that it has: an amount has those of its currency. */
  decimal(text: string): string {
    const format = this.numbers(text.split('.')[1]?.length ?? 0);
    // Typed as a number, but a decimal string is taken exactly (ECMA-402, Intl.NumberFormat v3).
    return plain(format.format(text as unknown as number));
  }

  private numbers(digits: number): Intl.NumberFormat {
    const known = this.byDigits.get(digits);
    if (known) return known;
    const format = new Intl.NumberFormat(this.locale, {
      minimumFractionDigits: digits,
      maximumFractionDigits: digits,
    });
    this.byDigits.set(digits, format);
    return format;
  }

  /** With its unit in words. */
  quantity(quantity: string, unitCode: string): string {
    return `${this.decimal(quantity)}${NO_BREAK_SPACE}${unitAfter(quantity, unitCode, this.language)}`;
  }

  money(amount: string, currency: string): string {
    return `${this.decimal(amount)}${NO_BREAK_SPACE}${currency}`;
  }

  percent(rate: string): string {
    return `${this.decimal(rate)}${NO_BREAK_SPACE}%`;
  }

  /** As clocks show it where it was written: the day that is meant is the one there. */
  instant(iso: string): string {
    const [, local, offset] = /^(.+?)(Z|[+-]\d{2}:\d{2})$/.exec(iso) ?? [];
    const there = new Date(`${local}Z`);
    return `${plain(this.instants.format(there))}${NO_BREAK_SPACE}${zoneName(offset)}`;
  }
}

const plain = (text: string) => text.replace(NARROW_SPACE, NO_BREAK_SPACE);

/** `UTC`, `UTC+1`, `UTC-9:30` */
function zoneName(offset: string): string {
  const [, sign, hour, minute] = /^([+-])0?(\d{1,2}):(\d\d)$/.exec(offset) ?? [];
  if (sign === undefined || `${hour}:${minute}` === '0:00') return 'UTC';
  return `UTC${sign}${hour}${minute === '00' ? '' : `:${minute}`}`;
}
