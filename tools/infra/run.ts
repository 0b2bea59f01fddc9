import { spawn } from 'node:child_process';
import type { SpawnOptions } from 'node:child_process';

/**
 * Runs a program to its end.
 * @returns what it wrote to its standard output
 * @throws {Error} it could not be started or ended with another code than 0; the message carries the last lines
 */
export function run(command: string, args: string[], options: SpawnOptions = {}): Promise<string> {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, { ...options, stdio: ['ignore', 'pipe', 'pipe'] });
    let output = '';
    let errors = '';
    child.stdout.on('data', (chunk: Buffer) => (output += chunk.toString()));
    child.stderr.on('data', (chunk: Buffer) => (errors += chunk.toString()));
    child.once('error', reject);
    child.once('close', (code) => {
      if (code === 0) return resolve(output);
      reject(new Error(`${command} ended with code ${code}: ${lastLines(errors || output)}`));
    });
  });
}

export const lastLines = (text: string, count = 4) => text.trimEnd().split('\n').slice(-count).join(' | ');
