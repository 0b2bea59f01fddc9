import { spawn, type ChildProcess } from 'node:child_process';
import { text } from 'node:stream/consumers';

export interface CliResult {
  code: number | null;
  out: string;
  err: string;
}

/** Runs the command line as a person or a script does, as a process of its own. */
export class Cli {
  private readonly running = new Set<ChildProcess>();

  /** @param env addresses and sign-in, as `PROCMETIER_*` */
  constructor(private readonly env: Record<string, string>) {}

  async run(args: string[], stdin = ''): Promise<CliResult> {
    const child = this.start(args);
    child.stdin?.end(stdin);
    const [out, err, code] = await Promise.all([
      text(child.stdout as NodeJS.ReadableStream),
      text(child.stderr as NodeJS.ReadableStream),
      new Promise<number | null>((resolve) => child.once('exit', resolve)),
    ]);
    return { code, out: out.trim(), err: err.trim() };
  }

  /** For what runs until it is stopped. */
  start(args: string[]): ChildProcess {
    const child = spawn(process.execPath, ['apps/cli/procmetier.mjs', ...args], {
      env: { ...process.env, ...this.env },
    });
    this.running.add(child);
    child.once('exit', () => this.running.delete(child));
    return child;
  }

  /** @throws where a command fails or prints no JSON */
  async json<Answer>(args: string[], stdin?: string): Promise<Answer> {
    const { code, out, err } = await this.run(['--json', ...args], stdin);
    if (code !== 0) throw new Error(`procmetier ${args.join(' ')} ended with ${code}: ${err}`);
    return JSON.parse(out) as Answer;
  }

  stop(): void {
    for (const child of this.running) child.kill();
  }
}
