/** Where the lines about long steps go; tests listen, the command line prints. */
export type Progress = (line: string) => void;

export const printProgress: Progress = (line) => process.stdout.write(`${line}\n`);
export const silent: Progress = () => undefined;

/**
 * Lets a program that must end in order go on when nobody reads its lines any more: a closed terminal, or `| tee`, which
 * the same Ctrl-C ends. Without it the first line while stopping ends the program, and the servers stay.
 */
export function outliveReaders(): void {
  for (const stream of [process.stdout, process.stderr]) stream.on('error', () => undefined);
}
