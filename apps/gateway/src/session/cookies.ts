/** Browsers drop a cookie that is longer, without a word. */
export const MAX_COOKIE_BYTES = 4_096;

/** Cookies of this gateway: for no script, for no other site, and only over TLS where the gateway is reached so. */
export class Cookies {
  private readonly prefix: string;
  private readonly attributes: string;

  constructor(publicUrl: string) {
    const secure = publicUrl.startsWith('https:');
    // `__Host-` binds the cookie to this one host; browsers take it over TLS only.
    this.prefix = secure ? '__Host-' : '';
    this.attributes = `Path=/; HttpOnly; SameSite=Lax${secure ? '; Secure' : ''}`;
  }

  /** @returns the value of the cookie in the header `Cookie` */
  read(header: string | undefined, name: string): string | undefined {
    const start = `${this.prefix}${name}=`;
    const pair = header
      ?.split(';')
      .map((part) => part.trim())
      .find((part) => part.startsWith(start));
    return pair?.slice(start.length);
  }

  /** @returns a header `Set-Cookie` */
  write(name: string, value: string, maxAgeS: number): string {
    return `${this.prefix}${name}=${value}; Max-Age=${maxAgeS}; ${this.attributes}`;
  }

  clear(name: string): string {
    return this.write(name, '', 0);
  }
}
