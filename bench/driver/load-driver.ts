import { fork, type ChildProcess } from 'node:child_process';
import { on, once } from 'node:events';
import { join } from 'node:path';
import type { DriverSettings, FromDriver, Job, JobResult, Ledger, ToDriver, WatchKind } from './protocol.js';

type Answer<Type extends FromDriver['type']> = Extract<FromDriver, { type: Type }>;

/** The bench's side of the load driver's process. */
export class LoadDriver {
  private readonly child: ChildProcess;
  private readonly messages: AsyncIterator<[FromDriver]>;
  private readonly end: Promise<[FromDriver]>;

  constructor() {
    this.child = fork(join(import.meta.dirname, 'main.ts'), {
      execArgv: ['--import', '@oxc-node/core/register'],
    });
    this.messages = on(this.child, 'message') as unknown as AsyncIterator<[FromDriver]>;
    this.end = once(this.child, 'exit').then(() => [{ type: 'broken', reason: 'it has ended' }]);
  }

  get pid(): number {
    return this.child.pid!;
  }

  /** Signs in the buyers. @returns how it will see that orders move on */
  async prepare(settings: DriverSettings): Promise<WatchKind> {
    this.tell({ type: 'settings', settings });
    return (await this.answer('ready')).watch;
  }

  /** @param onStretch called when the measured stretch begins and when it ends */
  async run(job: Job, onStretch: (edge: 'begin' | 'end') => void): Promise<JobResult> {
    this.tell({ type: 'job', job });
    await this.answer('begin');
    onStretch('begin');
    await this.answer('end');
    onStretch('end');
    return (await this.answer('result')).result;
  }

  async ledger(): Promise<Ledger> {
    this.tell({ type: 'ledger' });
    return (await this.answer('ledger')).ledger;
  }

  async stop(): Promise<void> {
    if (this.child.exitCode !== null || this.child.signalCode !== null) return;
    const ended = once(this.child, 'exit');
    this.child.disconnect();
    await ended;
  }

  private tell(message: ToDriver): void {
    this.child.send(message);
  }

  /** @throws {Error} the driver broke down, with its reason */
  private async answer<Type extends FromDriver['type']>(type: Type): Promise<Answer<Type>> {
    const next = this.messages.next().then(({ value }) => value as [FromDriver]);
    const [message] = await Promise.race([next, this.end]);
    if (message.type === 'broken') throw new Error(`The load driver: ${message.reason}`);
    if (message.type !== type)
      throw new Error(`The load driver said ${message.type} where ${type} was expected`);
    return message as Answer<Type>;
  }
}
