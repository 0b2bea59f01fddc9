import pg from 'pg';
import { withClient } from '../../tools/infra/database-client.js';
import { eventually } from '../support/eventually.js';
import type { TestDatabase } from '../support/servers.js';

export interface PlanNode {
  'Node Type': string;
  'Relation Name'?: string;
  'Index Name'?: string;
  /** Name of a part of a WITH, `CTE w0`; scans of the CTE `w0` read it. */
  'Subplan Name'?: string;
  'CTE Name'?: string;
  'Shared Hit Blocks': number;
  'Shared Read Blocks': number;
  'Actual Rows'?: number;
  /** From PostgreSQL 18 on. */
  'Index Searches'?: number;
  Plans?: PlanNode[];
}

/** What PostgreSQL did for one statement, as it was really sent. */
export interface ExecutedPlan {
  /** Of the service that sent it. */
  application: string;
  text: string;
  ms: number;
  plan: PlanNode;
}

/** PostgreSQL's own module tells the plan of every statement to the session that sent it. */
const SETTINGS = {
  session_preload_libraries: 'auto_explain',
  'auto_explain.log_min_duration': '0',
  'auto_explain.log_analyze': 'on',
  'auto_explain.log_buffers': 'on',
  'auto_explain.log_format': 'json',
  'auto_explain.log_level': 'notice',
};

/** Lets a database tell its plans, on all connections from now on; those that are open are ended. */
export const tellPlans = ({ name, adminUrl }: TestDatabase): Promise<void> =>
  withClient(adminUrl, async (admin) => {
    for (const [setting, value] of Object.entries(SETTINGS))
      await admin.query(
        `ALTER DATABASE ${pg.escapeIdentifier(name)} SET ${setting} = ${pg.escapeLiteral(value)}`,
      );
    const others = `FROM pg_stat_activity WHERE datname = $1 AND pid <> pg_backend_pid() AND backend_start < $2`;
    const { rows } = await admin.query<{ now: Date }>('SELECT clock_timestamp() AS now');
    await eventually('all connections are new', async () => {
      const { rows: old } = await admin.query(`SELECT pg_terminate_backend(pid) ${others}`, [
        name,
        rows[0].now,
      ]);
      return old.length === 0;
    });
  });

/** Hears the plans of all that this process sends to databases that tell them; the last one of each statement. */
export class PlanRecorder {
  private readonly plans = new Map<string, ExecutedPlan>();
  private readonly original = pg.Client.prototype.query;
  private readonly heard = new Map<pg.Client, (notice: { message?: string }) => void>();

  start(): void {
    const { original } = this;
    const hear = (client: pg.Client) => this.hear(client);
    pg.Client.prototype.query = function (this: pg.Client, ...sent: unknown[]): unknown {
      hear(this);
      return (original as (...args: unknown[]) => unknown).apply(this, sent);
    } as typeof original;
  }

  stop(): Map<string, ExecutedPlan> {
    pg.Client.prototype.query = this.original;
    for (const [client, listener] of this.heard) client.off('notice', listener as never);
    return this.plans;
  }

  has(pattern: RegExp): boolean {
    return [...this.plans.keys()].some((key) => pattern.test(key));
  }

  private hear(client: pg.Client): void {
    if (this.heard.has(client)) return;
    const application = applicationOf(client);
    const listener = ({ message = '' }: { message?: string }) => {
      const told = /^duration: ([\d.]+) ms {2}plan:\n(\{.*\})$/s.exec(message);
      if (!told) return;
      const { 'Query Text': text, Plan: plan } = JSON.parse(told[2]) as {
        'Query Text': string;
        Plan: PlanNode;
      };
      const words = text.replace(/\s+/g, ' ').trim();
      this.plans.set(`${application}: ${words}`, { application, text: words, ms: Number(told[1]), plan });
    };
    client.on('notice', listener);
    this.heard.set(client, listener);
  }
}

const applicationOf = (client: pg.Client): string =>
  (client as unknown as { connectionParameters: { application_name?: string } }).connectionParameters
    .application_name ?? '';
