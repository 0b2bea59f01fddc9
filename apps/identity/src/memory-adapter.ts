import type { Adapter, AdapterPayload } from 'oidc-provider';

interface Entry {
  payload: AdapterPayload;
  expiresAt: number;
}

const store = new Map<string, Entry>();
/** Keys of entries by the other values that they are found by. */
const byUid = new Map<string, string>();
const byGrant = new Map<string, Set<string>>();

const SWEEP_AT = 10_000;

/** What the provider has to remember between two requests. It is lost on a restart: then people sign in again. */
export class MemoryAdapter implements Adapter {
  constructor(private readonly model: string) {}

  async upsert(id: string, payload: AdapterPayload, expiresInS?: number): Promise<void> {
    if (store.size > SWEEP_AT) sweep();
    const key = this.key(id);
    if (payload.uid) byUid.set(payload.uid, key);
    if (payload.grantId) byGrant.set(payload.grantId, (byGrant.get(payload.grantId) ?? new Set()).add(key));
    store.set(key, { payload, expiresAt: expiresInS ? Date.now() + expiresInS * 1000 : Infinity });
  }

  async find(id: string): Promise<AdapterPayload | undefined> {
    return read(this.key(id));
  }

  async findByUid(uid: string): Promise<AdapterPayload | undefined> {
    return read(byUid.get(uid));
  }

  /** User codes belong to the device flow, which is off. */
  async findByUserCode(): Promise<undefined> {}

  async consume(id: string): Promise<void> {
    const entry = store.get(this.key(id));
    if (entry) entry.payload.consumed = Math.floor(Date.now() / 1000);
  }

  async destroy(id: string): Promise<void> {
    store.delete(this.key(id));
  }

  async revokeByGrantId(grantId: string): Promise<void> {
    for (const key of byGrant.get(grantId) ?? []) store.delete(key);
    byGrant.delete(grantId);
  }

  private key(id: string): string {
    return `${this.model}:${id}`;
  }
}

function read(key: string | undefined): AdapterPayload | undefined {
  const entry = key === undefined ? undefined : store.get(key);
  return entry && entry.expiresAt > Date.now() ? entry.payload : undefined;
}

function sweep(): void {
  for (const [key, { expiresAt }] of store) if (expiresAt <= Date.now()) store.delete(key);
  for (const [uid, key] of byUid) if (!store.has(key)) byUid.delete(uid);
  for (const [grantId, keys] of byGrant) {
    for (const key of keys) if (!store.has(key)) keys.delete(key);
    if (keys.size === 0) byGrant.delete(grantId);
  }
}
