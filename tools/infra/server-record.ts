import { readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { executableOf, identify, isAlive } from './processes.js';
import type { ProcessIdentity } from './processes.js';

/** What a start leaves beside the data, so that the next one finds the server that still runs. */
export interface ServerRecord {
  server: ProcessIdentity;
  /** Beside the server: RabbitMQ's port mapper. */
  helpers: ProcessIdentity[];
  /** The process that will stop the server. */
  owner: ProcessIdentity;
  /** Ports that it listens on, to tell whether it is the server that is wanted now. */
  ports: number[];
}

const fileIn = (folder: string) => join(folder, 'server.json');

export const currentProcess = () => identify(process.pid)!;

export const writeRecord = (folder: string, record: ServerRecord) =>
  writeFile(fileIn(folder), JSON.stringify(record, null, 2));

export const removeRecord = (folder: string) => rm(fileIn(folder), { force: true });

/**
 * The server that an earlier start left running in this folder.
 * @param programs folder that its executable must stand in: a foreign process is never taken for it
 */
export async function findRunning(folder: string, programs: string): Promise<ServerRecord | undefined> {
  const record = await readRecord(folder);
  if (!record || !isAlive(record.server)) return undefined;
  return executableOf(record.server.pid)?.startsWith(programs) ? record : undefined;
}

/** Also when its server has ended: helpers may still run. */
export async function readRecord(folder: string): Promise<ServerRecord | undefined> {
  try {
    return JSON.parse(await readFile(fileIn(folder), 'utf8')) as ServerRecord;
  } catch {
    return undefined;
  }
}
