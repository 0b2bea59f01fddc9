import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { closeSync, openSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { checkoutFolder } from '../../tools/infra/places.js';
import { lastLines } from '../../tools/infra/run.js';
import { waitFor } from '../../tools/infra/wait.js';

const READY_WITHIN_MS = 60_000;

export interface AppPlan {
  name: string;
  port: number;
  env: Record<string, string>;
  readyPath: string;
  logFile: string;
  /** Options of Node itself, such as `--cpu-prof`. */
  nodeOptions: string[];
}

const running = new Set<ChildProcess>();

/** Ends every app that this process has started, at once; the last thing that a process does. */
export function killBenchApps(): void {
  for (const child of running) child.kill('SIGKILL');
}

/** A built app as in production: a process of its own, its log lines in a file. */
export class BenchApp {
  private readonly child: ChildProcess;

  constructor(private readonly plan: AppPlan) {
    const log = openSync(plan.logFile, 'a');
    const entry = join(checkoutFolder(), 'dist/apps', plan.name, 'src/main.js');
    this.child = spawn(process.execPath, [...plan.nodeOptions, entry], {
      env: {
        ...process.env,
        NODE_ENV: 'production',
        WEBHOOKS_KEY: 'of a bench, where nobody has a webhook',
        LOG_LEVEL: 'info',
        PORT: String(plan.port),
        ...plan.env,
      },
      stdio: ['ignore', log, log],
      // Ctrl-C reaches a whole process group; who stops when is decided by the bench.
      detached: true,
    });
    closeSync(log);
    running.add(this.child);
    this.child.once('exit', () => running.delete(this.child));
  }

  get pid(): number {
    return this.child.pid!;
  }

  /** @throws {Error} with what the app said last */
  async ready(): Promise<void> {
    const { name, port, readyPath, logFile } = this.plan;
    const isReady = await waitFor(async () => {
      if (this.hasEnded) return 'ended';
      const response = await fetch(`http://localhost:${port}${readyPath}`).catch(() => undefined);
      return response?.ok && 'ready';
    }, READY_WITHIN_MS);
    if (isReady !== 'ready')
      throw new Error(`${name} is not ready: ${lastLines(readFileSync(logFile, 'utf8'))}`);
  }

  async stop(): Promise<void> {
    if (this.hasEnded) return;
    this.child.kill('SIGTERM');
    await once(this.child, 'exit');
  }

  private get hasEnded(): boolean {
    return this.child.exitCode !== null || this.child.signalCode !== null;
  }
}
