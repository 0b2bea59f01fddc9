const isUrl = (text: string, protocols: string[]) =>
  URL.canParse(text) && protocols.includes(new URL(text).protocol);

/** An address to which a path is added. */
export const withoutSlash = (url: string) => url.replace(/\/$/, '');

/** Reads settings of the environment and gathers the faults of all of them; never shows a value, which may be a secret. */
export class SettingsReader {
  readonly faults: string[] = [];

  constructor(private readonly env: NodeJS.ProcessEnv) {}

  text(name: string, fallback: string): string {
    return this.env[name]?.trim() || fallback;
  }

  integer(
    name: string,
    fallback: number,
    { min, max = Number.MAX_SAFE_INTEGER }: { min: number; max?: number },
  ) {
    const value = Number(this.text(name, String(fallback)));
    if (Number.isInteger(value) && value >= min && value <= max) return value;
    this.faults.push(
      `${name} must be a whole number from ${min}${max < Number.MAX_SAFE_INTEGER ? ` to ${max}` : ''}`,
    );
    return fallback;
  }

  url(name: string, fallback: string, protocols: string[]): string {
    const text = this.text(name, fallback);
    if (isUrl(text, protocols)) return text;
    this.faults.push(`${name} must be a URL that begins with ${protocols.join(' or ')}//`);
    return fallback;
  }

  /** One URL, or several separated by commas. */
  urls(name: string, fallback: string, protocols: string[]): string {
    const text = this.text(name, fallback);
    if (text.split(',').every((each) => isUrl(each, protocols))) return text;
    this.faults.push(`${name} must be URLs that begin with ${protocols.join(' or ')}//, separated by commas`);
    return fallback;
  }

  flag(name: string, fallback: boolean): boolean {
    const text = this.text(name, String(fallback)).toLowerCase();
    if (['true', 'on', 'false', 'off'].includes(text)) return text === 'true' || text === 'on';
    this.faults.push(`${name} must be on or off`);
    return fallback;
  }

  trustProxy(name: string): boolean | number | string {
    const text = this.text(name, 'false');
    if (text === 'true' || text === 'false') return text === 'true';
    if (/^\d+$/.test(text)) return Number(text);
    if (/^[\da-f.:/, ]+$/i.test(text)) return text;
    this.faults.push(`${name} must be true, false, a number of hops, or addresses separated by commas`);
    return false;
  }
}
