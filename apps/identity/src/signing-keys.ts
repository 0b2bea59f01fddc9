import { randomBytes } from 'node:crypto';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { exportJWK, generateKeyPair, type JWK } from 'jose';
import { CannotStart } from './identity.config.js';

export interface IdentityKeys {
  jwks: { keys: JWK[] };
  cookieKeys: string[];
}

/**
 * The keys of this provider: made at its first start and kept, so that tokens outlive a restart.
 * The file is for its owner only.
 */
export async function loadKeys(file: string): Promise<IdentityKeys> {
  const known = await readKeys(file);
  if (known) return known;
  const keys = await makeKeys();
  await mkdir(dirname(file), { recursive: true });
  await writeFile(file, JSON.stringify(keys), { mode: 0o600 });
  return keys;
}

async function readKeys(file: string): Promise<IdentityKeys | undefined> {
  const text = await readFile(file, 'utf8').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return undefined;
    throw new CannotStart(`The keys in ${file} cannot be read: ${error.code}`);
  });
  if (text === undefined) return undefined;
  try {
    return JSON.parse(text) as IdentityKeys;
  } catch {
    throw new CannotStart(`The keys in ${file} are damaged: remove the file, and new ones are made`);
  }
}

async function makeKeys(): Promise<IdentityKeys> {
  const { privateKey } = await generateKeyPair('ES256', { extractable: true });
  const kid = randomBytes(8).toString('hex');
  const jwk = { ...(await exportJWK(privateKey)), kid, alg: 'ES256', use: 'sig' };
  return { jwks: { keys: [jwk] }, cookieKeys: [randomBytes(32).toString('base64url')] };
}
