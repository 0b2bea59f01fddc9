import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { setTimeout as pause } from 'node:timers/promises';
import { pathToFileURL } from 'node:url';
import { InfraError } from '../infra/infra-error.js';
import { checkoutFolder } from '../infra/places.js';
import type { Progress } from '../infra/progress.js';
import { requireFreePorts, type AppDescription } from './apps.js';
import { readableLine } from './log-line.js';

/** In the sources even when this runs from `dist`, where no plain JavaScript is copied. */
const END_WITH_PARENT = pathToFileURL(join(checkoutFolder(), 'tools/start/end-with-parent.mjs')).href;
const READY_WITHIN_MS = 60_000;
const POLL_MS = 100;
const RESTART_PAUSE_MS = 1_000;
/** An app that ends so often within a minute will not stay up. */
const RESTARTS_A_MINUTE = 5;

/** Runs the apps, each a process of its own; one that ends by itself is started again. */
export class Supervisor {
  private readonly children = new Map<string, ChildProcess>();
  private readonly lastLines = new Map<string, string>();
  private readonly ends: number[] = [];
  private stopping = false;
  /** Whether the apps' log lines are shown. */
  showLogs = false;

  constructor(private readonly print: Progress) {}

  /** @throws {InfraError} a port is taken; with the app's last line where it does not come up */
  async start(apps: readonly AppDescription[]): Promise<void> {
    await requireFreePorts(apps);
    if (this.stopping) return;
    for (const app of apps) this.launch(app);
    await Promise.all(apps.map((app) => this.untilReady(app)));
  }

  /** Gateway first: then nobody asks the services any more. Each finishes what it has in hand. */
  async stop(): Promise<void> {
    this.stopping = true;
    for (const name of ['gateway', 'identity', 'client-service', 'supplier-service']) {
      const child = this.children.get(name);
      if (!child || ended(child)) continue;
      this.print(`${name}: stopping`);
      child.kill('SIGTERM');
      await once(child, 'exit');
    }
  }

  kill(): void {
    this.stopping = true;
    for (const child of this.children.values()) child.kill('SIGKILL');
  }

  private launch(app: AppDescription): void {
    const child = spawn(process.execPath, ['--import', END_WITH_PARENT, ...app.args], {
      env: { ...process.env, ...app.env },
      stdio: ['pipe', 'pipe', 'pipe'],
      // Ctrl-C reaches a whole process group; who stops when is decided here.
      detached: true,
    });
    this.children.set(app.name, child);
    for (const stream of [child.stdout, child.stderr])
      createInterface({ input: stream }).on('line', (line) => this.onLine(app.name, line));
    child.on('exit', (code, signal) => this.onExit(app, signal ?? String(code)));
  }

  private onLine(name: string, line: string): void {
    this.lastLines.set(name, line);
    if (this.showLogs) this.print(readableLine(name, line));
  }

  private onExit(app: AppDescription, how: string): void {
    if (this.stopping) return;
    this.print(`${app.name} ended (${how}): ${this.lastLines.get(app.name) ?? ''}`);
    const now = Date.now();
    this.ends.push(now);
    if (this.ends.filter((at) => at > now - 60_000).length >= RESTARTS_A_MINUTE)
      return this.print(`${app.name} stays down: it ended ${RESTARTS_A_MINUTE} times within a minute`);
    setTimeout(() => !this.stopping && this.launch(app), RESTART_PAUSE_MS);
  }

  private async untilReady(app: AppDescription): Promise<void> {
    const deadline = Date.now() + READY_WITHIN_MS;
    for (;;) {
      const response = await fetch(app.readyUrl).catch(() => undefined);
      if (response?.ok) return;
      const child = this.children.get(app.name);
      if (child?.exitCode)
        throw new InfraError(
          `${app.name} does not start: ${this.lastLines.get(app.name) ?? 'it said nothing'}`,
        );
      if (Date.now() > deadline)
        throw new InfraError(`${app.name} did not become ready: ${this.lastLines.get(app.name) ?? ''}`);
      await pause(POLL_MS);
    }
  }
}

const ended = (child: ChildProcess) => child.exitCode !== null || child.signalCode !== null;
