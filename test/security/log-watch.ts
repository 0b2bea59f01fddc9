/** What no line of a log may hold, whoever wrote it there. */
const SECRETS: [string, RegExp][] = [
  ['a token', /eyJ[A-Za-z0-9_-]{10,}/],
  ['a header with a secret', /\b(Bearer|Basic) +[A-Za-z0-9+/=._-]{8,}/i],
  ['a cookie', /pm_(buyer|supplier|operator|sign_in)\w*=/],
  ['a password in a URL', /\w:\/\/[^\s:@/"]+:[^\s@/"*]+@/],
  ['a secret of a client', /client_secret|"(password|secret|refresh_?token)"\s*:\s*"[^"[]/i],
  ['a private key', /PRIVATE KEY|"d":"[A-Za-z0-9_-]{20,}"/],
];

/** Reads along what all apps of a system print, and keeps what should not be there. */
export class LogWatch {
  lines = 0;
  private readonly texts: string[] = [];
  private readonly found: string[] = [];

  /** @returns what one app prints into; its pieces end where they like */
  listener(): (text: string) => void {
    let rest = '';
    return (text) => {
      const lines = (rest + text).split('\n');
      rest = lines.pop() ?? '';
      for (const line of lines.filter(Boolean)) this.read(line);
    };
  }

  private read(line: string): void {
    this.lines += 1;
    this.texts.push(line);
    for (const [what, pattern] of SECRETS) if (pattern.test(line)) this.keep(what, line);
    if (!isRecord(line)) this.keep('a line that is no record', line);
  }

  /** Contents of orders and other texts that only their companies may read. */
  expectNot(...marks: string[]): void {
    for (const mark of marks.filter((each) => each.startsWith('mark-')))
      for (const line of this.texts.filter((each) => each.includes(mark)))
        this.keep('what an order says', line);
  }

  /** What was found, each kind at most a few times. */
  findings(): string[] {
    return this.found;
  }

  private keep(what: string, line: string): void {
    if (this.found.filter((each) => each.startsWith(what)).length < 3)
      this.found.push(`${what}: ${line.slice(0, 300)}`);
  }
}

/** One JSON object with a level and a message, or what the provider for trials says by itself. */
function isRecord(line: string): boolean {
  if (line.startsWith('Identity provider for trials at ') || line.startsWith('oidc-provider ')) return true;
  try {
    const record = JSON.parse(line) as Record<string, unknown>;
    return 'level' in record && 'time' in record;
  } catch {
    return false;
  }
}
