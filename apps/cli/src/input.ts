import { createReadStream } from 'node:fs';
import { access, constants, readFile, stat, writeFile } from 'node:fs/promises';
import { Readable } from 'node:stream';
import type { PlaceOrder } from '@app/api-client';
import { InvalidArgumentError } from 'commander';
import { UsageError } from './exit-codes.js';
import type { Io } from './io.js';

/** Throws where anything else would be put in the place of letters; leaves a byte order mark out. */
const UTF_8 = new TextDecoder('utf-8', { fatal: true });

/** @param path `-` is the standard input @throws {UsageError} */
export async function readOrder(path: string, io: Pick<Io, 'stdin'>): Promise<PlaceOrder> {
  const name = path === '-' ? 'the standard input' : path;
  const content = path === '-' ? await io.stdin() : await readBytes(path);
  let order: unknown;
  try {
    order = JSON.parse(UTF_8.decode(content));
  } catch (error) {
    throw new UsageError(`${name} is not JSON: ${(error as Error).message}`);
  }
  if (typeof order !== 'object' || order === null || Array.isArray(order))
    throw new UsageError(`${name} must hold one JSON object: { "supplierId": …, "lines": [ … ] }`);
  // Everything else is checked by the server: every fault at once, and always by the newest rules.
  return order as PlaceOrder;
}

/** @throws {UsageError} */
const readBytes = (path: string): Promise<Buffer> =>
  readFile(path).catch((error: NodeJS.ErrnoException) => {
    throw unreadable(path, error);
  });

/** What is sent as it is read. */
export interface Source {
  bytes: number;
  open: () => Readable;
}

/** @param path `-` is the standard input @throws {UsageError} what is wrong with a file is said before it is read */
export async function openSource(path: string, io: Pick<Io, 'stdin'>): Promise<Source> {
  if (path !== '-') return { bytes: await readableSize(path), open: () => createReadStream(path) };
  const content = await io.stdin();
  return { bytes: content.length, open: () => Readable.from([content]) };
}

async function readableSize(path: string): Promise<number> {
  try {
    const found = await stat(path);
    await access(path, constants.R_OK);
    if (found.isDirectory()) throw Object.assign(new Error('a folder'), { code: 'EISDIR' });
    return found.size;
  } catch (error) {
    throw unreadable(path, error as NodeJS.ErrnoException);
  }
}

/** @throws {UsageError} */
export const writeText = (path: string, text: string): Promise<void> =>
  writeFile(path, text).catch((error: Error) => {
    throw new UsageError(`${path} cannot be written: ${error.message}`);
  });

const REASONS: Record<string, string> = { ENOENT: 'there is no such file', EISDIR: 'it is a folder' };

const unreadable = (path: string, { code = '', message }: NodeJS.ErrnoException) =>
  new UsageError(`${path} cannot be read: ${REASONS[code] ?? message}`);

/** For options that count. */
export function positiveInteger(text: string): number {
  if (!/^[1-9]\d{0,8}$/.test(text)) throw new InvalidArgumentError('It must be an integer above zero.');
  return Number(text);
}

export function wholeNumber(text: string): number {
  if (!/^\d{1,9}$/.test(text)) throw new InvalidArgumentError('It must be an integer, zero or above.');
  return Number(text);
}

export function webAddress(text: string): string {
  if (!/^https?:/.test(text) || !URL.canParse(text))
    throw new InvalidArgumentError('It must be an address like http://localhost:3000.');
  return text;
}

/** What a header can carry between quotes. */
export function idempotencyKey(text: string): string {
  if (!/^[ !#-[\]-~]{1,255}$/.test(text))
    throw new InvalidArgumentError('It must be 1 to 255 plain characters without quotes and backslashes.');
  return text;
}

/** The server takes an unknown cursor for "from now on": a misspelt one would miss what it was given for. */
export function cursor(text: string): string {
  if (!/^(client|supplier):\d{1,15}(,(client|supplier)(-told)?:\d{1,15}){0,3}$/.test(text))
    throw new InvalidArgumentError('It must be the "cursor" of an earlier line, like client:17.');
  return text;
}
