import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { createServer } from 'node:net';
import { join } from 'node:path';
import type { ServiceName } from '@app/contracts';
import { eventually } from './eventually.js';

const DIST = join(process.cwd(), 'dist/apps');

/** A free port of this machine, as of now. */
export async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as { port: number };
  server.close();
  await once(server, 'close');
  return port;
}

/** An app as its own process, built by `npm run build`. */
export class AppProcess {
  private child?: ChildProcess;
  private output = '';

  constructor(
    readonly app: ServiceName | 'gateway' | 'identity',
    private readonly env: Record<string, string>,
    readonly port: number,
  ) {}

  /** Starts and waits until it is ready. @param extra variables for this start only */
  async start(extra: Record<string, string> = {}): Promise<void> {
    this.launch(extra);
    await eventually(
      `${this.app} is ready`,
      async () => {
        if (this.exited) throw new Error(`${this.app} ended:\n${this.output}`);
        const response = await fetch(`http://127.0.0.1:${this.port}/health/ready`).catch(() => undefined);
        return response?.ok ? true : undefined;
      },
      30_000,
    );
  }

  /** Starts and does not wait: with a failpoint it may never become ready. */
  launch(extra: Record<string, string> = {}): void {
    const env = { ...process.env, ...this.env, ...extra, PORT: String(this.port), LOG_LEVEL: 'warn' };
    const child = spawn(process.execPath, [join(DIST, this.app, 'src/main.js')], {
      env,
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    this.child = child;
    const keep = (chunk: Buffer) => (this.output = (this.output + chunk.toString()).slice(-20_000));
    child.stdout.on('data', keep);
    child.stderr.on('data', keep);
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
