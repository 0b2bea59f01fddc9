import { createHash } from 'node:crypto';

export interface FingerprintParts {
  method: string;
  path: string;
  body: unknown;
  ifMatch?: string;
}

/**
 * What makes two requests the same request: method, path, canonical body and If-Match.
 * The same key with another fingerprint is refused as `idempotency-key-reused`.
 */
export function fingerprint({ method, path, body, ifMatch = '' }: FingerprintParts): string {
  return createHash('sha256')
    .update(`${method}\n${asRouted(path)}\n${ifMatch}\n`)
    .update(canonicalJson(body))
    .digest('hex');
}

/** The router takes `/v1/orders/` and `/%761/orders` for `/v1/orders`. */
const asRouted = (path: string) => decodeURIComponent(path).replace(/\/$/, '');

/** JSON with sorted keys and without what is undefined: the order in which a client writes fields means nothing. */
function canonicalJson(value: unknown): string {
  if (value === null || value === undefined) return 'null';
  if (typeof value !== 'object') return JSON.stringify(value);
  if (Array.isArray(value)) return `[${value.map(canonicalJson).join(',')}]`;
  const fields = value as Record<string, unknown>;
  const members = Object.keys(fields)
    .filter((key) => fields[key] !== undefined)
    .sort()
    .map((key) => `${JSON.stringify(key)}:${canonicalJson(fields[key])}`);
  return `{${members.join(',')}}`;
}
