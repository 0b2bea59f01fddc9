import { hkdfSync } from 'node:crypto';
import { EncryptJWT, errors, jwtDecrypt, type JWTPayload } from 'jose';

const KEY_BYTES = 32;
const ALGORITHM = { alg: 'dir', enc: 'A256GCM' };

/** Encrypts what a browser keeps for us, so that this gateway stores nothing: JWE, A256GCM. */
export class SealedBox {
  private readonly key: Uint8Array;

  constructor(secret: string) {
    this.key = new Uint8Array(hkdfSync('sha256', secret, '', 'procmetier session', KEY_BYTES));
  }

  /** @param purpose what is sealed for one purpose does not open for another */
  seal(content: object, purpose: string, lifetimeS: number): Promise<string> {
    return new EncryptJWT({ ...content })
      .setProtectedHeader(ALGORITHM)
      .setAudience(purpose)
      .setExpirationTime(Math.floor(Date.now() / 1000) + lifetimeS)
      .encrypt(this.key);
  }

  /** @returns undefined for what is forged, too old or for another purpose */
  async open<Content extends object>(
    sealed: string,
    purpose: string,
  ): Promise<(Content & { exp: number }) | undefined> {
    try {
      const { payload } = await jwtDecrypt<JWTPayload>(sealed, this.key, {
        audience: purpose,
        keyManagementAlgorithms: [ALGORITHM.alg],
        contentEncryptionAlgorithms: [ALGORITHM.enc],
        requiredClaims: ['exp'],
      });
      return payload as unknown as Content & { exp: number };
    } catch (error) {
      if (error instanceof errors.JOSEError) return undefined;
      throw error;
    }
  }
}
