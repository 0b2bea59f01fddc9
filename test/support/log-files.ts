import { randomUUID } from 'node:crypto';
import { appendFileSync } from 'node:fs';
import { join } from 'node:path';

/**
 * Where one app of a run leaves what it prints, so that all of it can be searched at the end.
 * @returns undefined where nobody will search: the apps then print as little as they can
 */
export function logFile(name: string): ((text: string) => void) | undefined {
  const folder = process.env.TEST_LOG_FOLDER;
  if (folder === undefined) return undefined;
  const file = join(folder, `${name}-${randomUUID()}.log`);
  return (text) => appendFileSync(file, text);
}
