import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from 'node:crypto';

const ALGORITHM = 'aes-256-gcm';
const KEY_BYTES = 32;
const NONCE_BYTES = 12;
const TAG_BYTES = 16;

/**
 * Encrypts secrets for the database: a signature needs the secret itself, so a hash of it would not do, and a copy of
 * the database alone should not let anybody sign in our name.
 * Source: OWASP ASVS 5.0, chapters 11 and 13; docs/decisions/0012-webhooks.md.
 */
export class SecretBox {
  private readonly key: Uint8Array;

  /** @param passphrase `WEBHOOKS_KEY`, the same for all replicas of a service */
  constructor(passphrase: string) {
    this.key = new Uint8Array(hkdfSync('sha256', passphrase, '', 'procmetier webhook secrets', KEY_BYTES));
  }

  /** @param owner id of the webhook: sealed for one, it does not open for another */
  seal(secret: string, owner: string): string {
    const nonce = randomBytes(NONCE_BYTES);
    const cipher = createCipheriv(ALGORITHM, this.key, nonce).setAAD(Buffer.from(owner));
    const sealed = Buffer.concat([cipher.update(secret, 'utf8'), cipher.final()]);
    return Buffer.concat([nonce, cipher.getAuthTag(), sealed]).toString('base64url');
  }

  /** @returns undefined for what was sealed with another key, or for another owner, or is damaged */
  open(text: string, owner: string): string | undefined {
    const bytes = Buffer.from(text, 'base64url');
    const tagEnd = NONCE_BYTES + TAG_BYTES;
    if (bytes.length <= tagEnd) return undefined;
    const decipher = createDecipheriv(ALGORITHM, this.key, bytes.subarray(0, NONCE_BYTES))
      .setAAD(Buffer.from(owner))
      .setAuthTag(bytes.subarray(NONCE_BYTES, tagEnd));
    try {
      return Buffer.concat([decipher.update(bytes.subarray(tagEnd)), decipher.final()]).toString('utf8');
    } catch {
      return undefined;
    }
  }
}
