import { setTimeout as pause } from 'node:timers/promises';
import { eventually } from '../support/eventually.js';
import type { AppProcess } from '../support/processes.js';

/** Longer than a supervisor would wait makes the tests slow, shorter makes a failing start spin. */
const RESTART_AFTER_MS = 100;

/** An app under a supervisor, as in a deployment: it is started again whenever it ends. */
export class KeptAlive {
  /** Ends that nobody here asked for; a failpoint's is asked for. */
  unasked = 0;
  private armed: Record<string, string> = {};
  private expectedEnds = 0;
  private wanted = false;
  /** Processes begun so far, and the last of them that has ended. */
  private starts = 0;
  private ended = 0;
  private watching?: Promise<void>;

  constructor(private readonly app: AppProcess) {}

  get name(): string {
    return `${this.app.app}:${this.app.port}`;
  }

  get url(): string {
    return `http://127.0.0.1:${this.app.port}`;
  }

  get pid(): number | undefined {
    return this.app.pid;
  }

  /** Starts and waits until it is ready. */
  async start(): Promise<void> {
    this.wanted = true;
    this.starts += 1;
    await this.app.start(this.armed);
    this.watching = this.watch();
  }

  /** Variables for the next start; a failpoint among them ends that start. */
  arm(variables: Record<string, string>): void {
    this.armed = variables;
  }

  /**
   * Ends it and lets it come back: SIGKILL as a power cut would, SIGTERM as a deployment does.
   * @returns false where nothing ran that could be ended
   */
  async bounce(signal: NodeJS.Signals = 'SIGKILL'): Promise<boolean> {
    if (this.app.exited) return false;
    this.expectedEnds += 1;
    await this.app.stop(signal);
    return true;
  }

  /**
   * Waits for the end of the process that runs now, or that is about to be started.
   * @returns false where it has not ended in time
   */
  async died(withinMs: number): Promise<boolean> {
    const awaited = this.app.exited ? this.starts + 1 : this.starts;
    this.expectedEnds += 1;
    const died = await eventually(`${this.name} dies`, async () => this.ended >= awaited, withinMs).catch(
      () => false,
    );
    if (!died) this.expectedEnds -= 1;
    return died;
  }

  /** Resolves once the present process answers that it is ready. */
  async ready(): Promise<void> {
    await eventually(
      `${this.name} is ready`,
      async () => {
        const response = await fetch(`${this.url}/health/ready`).catch(() => undefined);
        return response?.ok;
      },
      30_000,
    );
  }

  async stop(signal: NodeJS.Signals = 'SIGTERM'): Promise<void> {
    this.wanted = false;
    await this.app.stop(signal);
    await this.watching;
  }

  get lastOutput(): string {
    return this.app.lastOutput;
  }

  /** What it has logged as an error lately: the cause of a 500. */
  loggedErrors(): string[] {
    return this.lastOutput
      .split('\n')
      .filter((line) => line.startsWith('{') && line.endsWith('}'))
      .map((line) => JSON.parse(line) as { level?: unknown; msg?: string; err?: unknown })
      .filter(({ level }) => level === 50 || level === 'error')
      .map(({ msg, err }) => `${this.name} logged: ${msg} ${JSON.stringify(err)?.slice(0, 600) ?? ''}`);
  }

  private async watch(): Promise<void> {
    while (this.wanted) {
      await this.app.ended();
      this.ended = this.starts;
      if (!this.wanted) return;
      if (this.expectedEnds > 0) this.expectedEnds -= 1;
      else this.unasked += 1;
      await pause(RESTART_AFTER_MS);
      if (!this.wanted) return;
      this.starts += 1;
      this.app.launch(this.armed);
    }
  }
}
