const isUrl = (text: string, protocols: readonly string[]) =>
  URL.canParse(text) && protocols.includes(new URL(text).protocol);
const begins = (protocols: readonly string[]) => protocols.map((protocol) => `${protocol}//`).join(' or ');

export const POSTGRES_URL = ['postgresql:', 'postgres:'];
export const AMQP_URL = ['amqp:', 'amqps:'];
export const HTTP_URL = ['http:', 'https:'];

/** An address to which a path is added. */
export const withoutSlash = (url: string) => url.replace(/\/$/, '');

/** Every bad variable by name and what it should be; never its value, which may be a secret. */
export class InvalidSettings extends Error {
  constructor(readonly faults: readonly string[]) {
    super(faults.join('; '));
    this.name = 'InvalidSettings';
  }
}

/** Reads settings of the environment and gathers the faults of all of them; never shows a value, which may be a secret. */
export class SettingsReader {
  readonly faults: string[] = [];

  constructor(private readonly env: Record<string, string | undefined>) {}

  /**
   * What has been read, once nothing in it is wrong.
   * @throws {InvalidSettings} naming all bad variables at once
   */
  checked<Settings>(settings: Settings): Settings {
    if (this.faults.length > 0) throw new InvalidSettings(this.faults);
    return settings;
  }

  text(name: string, fallback: string): string {
    return this.env[name]?.trim() || fallback;
  }

  integer(
    name: string,
    fallback: number,
    { min, max = Number.MAX_SAFE_INTEGER }: { min: number; max?: number },
  ): number {
    const value = Number(this.text(name, String(fallback)));
    if (isWithin(value, min, max)) return value;
    this.faults.push(
      `${name} must be an integer from ${min}${max < Number.MAX_SAFE_INTEGER ? ` to ${max}` : ''}`,
    );
    return fallback;
  }

  /** Whole numbers separated by commas. */
  integers(name: string, fallback: number[], { min, max }: { min: number; max: number }): number[] {
    const text = this.text(name, '');
    if (!text) return fallback;
    const values = text.split(',').map(Number);
    if (values.every((value) => isWithin(value, min, max))) return values;
    this.faults.push(`${name} must be integers from ${min} to ${max}, separated by commas`);
    return fallback;
  }

  /** @param min 0 where the system may choose one */
  port(name: string, fallback: number, min: 0 | 1 = 0): number {
    const value = Number(this.text(name, String(fallback)));
    if (isWithin(value, min, 65_535)) return value;
    this.faults.push(`${name} must be a port number between ${min} and 65535`);
    return fallback;
  }

  url(name: string, fallback: string, protocols: readonly string[]): string {
    const text = this.text(name, fallback);
    if (text === fallback || isUrl(text, protocols)) return text;
    this.faults.push(`${name} must be a URL that begins with ${begins(protocols)}`);
    return fallback;
  }

  /** One URL, or several separated by commas. */
  urls(name: string, fallback: string, protocols: readonly string[]): string {
    const text = this.text(name, fallback);
    if (text === fallback || text.split(',').every((each) => isUrl(each, protocols))) return text;
    this.faults.push(`${name} must be URLs that begin with ${begins(protocols)}, separated by commas`);
    return fallback;
  }

  flag(name: string, fallback: boolean): boolean {
    const text = this.text(name, String(fallback)).toLowerCase();
    if (['true', 'on', 'false', 'off'].includes(text)) return text === 'true' || text === 'on';
    this.faults.push(`${name} must be true or false (or on or off)`);
    return fallback;
  }

  /** @param text the value; empty where a secret must be given and was not */
  secret(name: string, text: string, length: number): string {
    if (text.length < length) this.faults.push(`${name} must be a secret of at least ${length} characters`);
    return text;
  }
}

const isWithin = (value: number, min: number, max: number) =>
  Number.isInteger(value) && value >= min && value <= max;
