/** Where the lines about long steps go; tests listen, the command line prints. */
export type Progress = (line: string) => void;

export const printProgress: Progress = (line) => process.stdout.write(`${line}\n`);
export const silent: Progress = () => undefined;
