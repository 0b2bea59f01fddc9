import { createHash } from 'node:crypto';
import { withoutSlash } from '@app/boot';
import { createRemoteJWKSet, customFetch, errors, type JWTVerifyGetKey } from 'jose';

/** Half of the time in which a caller must have an answer. */
const FETCH_TIMEOUT_MS = 2_500;
/** Smaller: a withdrawn key is noticed sooner, for more requests to the provider. */
const REFRESH_MS = 10 * 60_000;

/** The provider's keys cannot be read: no token can be judged, which is not the caller's fault. */
export class KeysUnreachable extends Error {
  constructor(cause: unknown) {
    super('The keys of the identity provider cannot be read', { cause });
    this.name = 'KeysUnreachable';
  }
}

export interface IdentityKeysOptions {
  issuer: string;
  /** Found by OpenID discovery unless given. */
  jwksUri?: string;
  /** Called when the provider shows other keys than before, once they count. */
  onChange: () => void;
}

/**
 * The public keys of the identity provider: fetched when first needed and when a token names an unknown key. From then
 * on they are looked at every ten minutes, since a token that is remembered asks for no key. Known keys keep counting
 * while the provider is away.
 */
export class IdentityKeys {
  private keySet?: ReturnType<typeof createRemoteJWKSet>;
  private digest?: string;
  private changed = false;

  constructor(private readonly options: IdentityKeysOptions) {}

  /** @throws {KeysUnreachable}, or jose's error where the provider has no such key */
  readonly getKey: JWTVerifyGetKey = async (header, token) => {
    const keySet = await this.load();
    try {
      return await keySet(header, token);
    } catch (error) {
      if (error instanceof errors.JWKSNoMatchingKey || error instanceof errors.JWKSMultipleMatchingKeys)
        throw error;
      throw new KeysUnreachable(error);
    } finally {
      this.tell();
    }
  };

  /** @throws {KeysUnreachable} where no keys are known and none can be had */
  async check(): Promise<void> {
    const keySet = await this.load();
    if (keySet.jwks()) return;
    await this.reload(keySet).catch((error: unknown) => {
      throw new KeysUnreachable(error);
    });
  }

  private async load() {
    if (this.keySet) return this.keySet;
    const uri = this.options.jwksUri ?? (await this.discover());
    // Somebody else may have set it while the address was looked up.
    return (this.keySet ??= this.keySetAt(new URL(uri)));
  }

  private keySetAt(url: URL) {
    const keySet = createRemoteJWKSet(url, {
      cacheMaxAge: Infinity,
      timeoutDuration: FETCH_TIMEOUT_MS,
      [customFetch]: (address, init) => this.fetchKeys(address, init),
    });
    setInterval(() => void this.reload(keySet).catch(() => undefined), REFRESH_MS).unref();
    return keySet;
  }

  private async discover(): Promise<string> {
    try {
      const url = `${withoutSlash(this.options.issuer)}/.well-known/openid-configuration`;
      const response = await fetch(url, { signal: AbortSignal.timeout(FETCH_TIMEOUT_MS) });
      const { jwks_uri: uri } = (await response.json()) as { jwks_uri?: string };
      if (!response.ok || !uri) throw new Error(`Discovery answered ${response.status}`);
      return uri;
    } catch (error) {
      throw new KeysUnreachable(error);
    }
  }

  private async fetchKeys(url: string, init: RequestInit): Promise<Response> {
    const response = await fetch(url, init);
    const text = await response.clone().text();
    const digest = createHash('sha256').update(text).digest('hex');
    if (response.ok && digest !== this.digest) {
      this.digest = digest;
      this.changed = true;
    }
    return response;
  }

  private async reload(keySet: ReturnType<typeof createRemoteJWKSet>): Promise<void> {
    await keySet.reload();
    this.tell();
  }

  /** Only once the new keys have replaced the old ones: a token judged in between would still be judged by those. */
  private tell(): void {
    if (!this.changed) return;
    this.changed = false;
    this.options.onChange();
  }
}
