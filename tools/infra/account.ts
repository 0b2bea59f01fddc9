import { chown, mkdir } from 'node:fs/promises';
import { dirname } from 'node:path';
import { isRoot } from './places.js';

/** `nobody`: every Debian has it, with the entry in /etc/passwd that PostgreSQL asks for. */
const NOBODY = 65534;

export interface Account {
  uid?: number;
  gid?: number;
}

/** Who the servers run as: PostgreSQL refuses root, and neither server needs its rights. */
export const serverAccount = (): Account => (isRoot() ? { uid: NOBODY, gid: NOBODY } : {});

/** Makes a folder that only the servers' account may open. */
export async function makePrivateFolder(folder: string): Promise<void> {
  await mkdir(dirname(folder), { recursive: true });
  await mkdir(folder, { recursive: true, mode: 0o700 });
  await giveToServers(folder);
}

export async function giveToServers(path: string): Promise<void> {
  const { uid, gid } = serverAccount();
  if (uid !== undefined && gid !== undefined) await chown(path, uid, gid);
}
