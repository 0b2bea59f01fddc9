import { readFile } from 'node:fs/promises';
import type { PlaceOrder } from '@app/api-client';
import { InvalidArgumentError } from 'commander';
import { UsageError } from './exit-codes.js';
import type { Io } from './io.js';

/** @param path `-` is the standard input @throws {UsageError} */
export async function readOrder(path: string, io: Pick<Io, 'stdin'>): Promise<PlaceOrder> {
  const name = path === '-' ? 'the standard input' : path;
  const content = path === '-' ? await io.stdin() : await readText(path);
  let order: unknown;
  try {
    order = JSON.parse(content);
  } catch (error) {
    throw new UsageError(`${name} is no JSON: ${(error as Error).message}`);
  }
  if (typeof order !== 'object' || order === null || Array.isArray(order))
    throw new UsageError(`${name} must hold one JSON object: { "supplierId": …, "lines": [ … ] }`);
  // What else it must be is the server's to say: every fault at once, and always by the newest rules.
  return order as PlaceOrder;
}

export const readText = (path: string): Promise<string> =>
  readFile(path, 'utf8').catch((error: NodeJS.ErrnoException) => {
    throw new UsageError(
      `${path} cannot be read: ${error.code === 'ENOENT' ? 'there is no such file' : error.message}`,
    );
  });

/** For options that count. */
export function positiveInteger(text: string): number {
  if (!/^[1-9]\d{0,8}$/.test(text)) throw new InvalidArgumentError('It must be a whole number above zero.');
  return Number(text);
}
