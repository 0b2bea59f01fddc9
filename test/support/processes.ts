import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import type { ServiceName } from '@app/contracts';
import { eventually } from './eventually.js';
import { logFile } from './log-files.js';

const DIST = join(process.cwd(), 'dist/apps');

/** Sources are compiled while they load: seconds on a quiet machine, many where others work. */
const READY_WITHIN_MS = 180_000;

/** Folders of another version of the apps. */
export interface OtherVersion {
  /** Whose sources to run. */
  sources?: string;
  /** Whose `dist` to run. */
  built?: string;
}

const programOf = (app: string, { sources, built }: OtherVersion): string[] =>
  sources === undefined
    ? [join(built === undefined ? DIST : join(built, 'dist/apps'), app, 'src/main.js')]
    : ['--import', '@oxc-node/core/register', join(sources, 'apps', app, 'src/main.ts')];

const running = new Set<ChildProcess>();

/** Ends every app that this process has started, at once; the last thing that a process does. */
export function killApps(): void {
  for (const child of running) child.kill('SIGKILL');
}

/** An app as its own process. */
export class AppProcess {
  private child?: ChildProcess;
  private output = '';
  /** Hears all that it prints; `lastOutput` keeps only the end. */
  onOutput?: (text: string) => void;

  constructor(
    readonly app: ServiceName | 'gateway' | 'identity',
    private readonly env: Record<string, string>,
    readonly port: number,
    private readonly version: OtherVersion = {},
  ) {}

  /** Starts and waits until it is ready. @param extra variables for this start only */
  async start(extra: Record<string, string> = {}): Promise<void> {
    this.launch(extra);
    await eventually(
      `${this.app} is ready`,
      async () => {
        if (this.exited) throw new Error(`${this.app} ended:\n${this.output}`);
        const response = await fetch(`http://127.0.0.1:${this.port}/health/ready`).catch(() => undefined);
        return response?.ok;
      },
      READY_WITHIN_MS,
    );
  }

  /** Starts and does not wait: with a failpoint it may never become ready. */
  launch(extra: Record<string, string> = {}): void {
    const toFile = logFile(this.app);
    const level = toFile ? 'info' : 'warn';
    const env = { ...process.env, LOG_LEVEL: level, ...this.env, ...extra, PORT: String(this.port) };
    const child = spawn(process.execPath, programOf(this.app, this.version), {
      cwd: this.version.sources ?? this.version.built,
      env,
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    this.child = child;
    running.add(child);
    child.once('exit', () => running.delete(child));
    const keep = (chunk: Buffer) => {
      this.output = (this.output + chunk.toString()).slice(-20_000);
      this.onOutput?.(chunk.toString());
      toFile?.(chunk.toString());
    };
    child.stdout.on('data', keep);
    child.stderr.on('data', keep);
  }

  get pid(): number | undefined {
    return this.child?.pid;
  }

  get exited(): boolean {
    return this.child === undefined || this.child.exitCode !== null || this.child.signalCode !== null;
  }

  /** What it printed last. */
  get lastOutput(): string {
    return this.output;
  }

  async ended(): Promise<void> {
    if (this.child && !this.exited) await once(this.child, 'exit');
  }

  async stop(signal: NodeJS.Signals = 'SIGTERM'): Promise<void> {
    if (this.exited) return;
    this.child?.kill(signal);
    await this.ended();
  }
}
