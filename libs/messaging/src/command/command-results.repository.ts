import type { Command, Reply } from '@app/contracts';
import { column, jsonColumn, preparedQuery, SetTable, type Write } from '@app/persistence';
import type { EntityManager } from 'typeorm';

export interface CommandResult {
  party: string;
  key: string;
  fingerprint: string;
  reply: Reply;
}

const table = new SetTable<CommandResult>('command_results', [
  column('party', 'uuid', (row) => row.party),
  column('key', 'text', (row) => row.key),
  column('fingerprint', 'text', (row) => row.fingerprint),
  jsonColumn('reply', (row) => row.reply, 'json'),
]);

/**
 * Fingerprint of a command that came back after a restore with its event, which carries only the key: any repeat of
 * that key counts as the same request.
 */
export const UNKNOWN_FINGERPRINT = '';

const identity = (command: { party: string; key: string }) => `${command.party} ${command.key}`;

/** The first results of commands, by (party, key). */
export class KnownCommands {
  private readonly results = new Map<string, CommandResult>();

  constructor(results: readonly CommandResult[]) {
    for (const result of results) this.results.set(identity(result), result);
  }

  /** @returns what a repeat gets; undefined for a new key */
  replyTo(command: Command): Reply | undefined {
    const known = this.results.get(identity(command));
    if (!known) return undefined;
    if (known.fingerprint !== command.fingerprint && known.fingerprint !== UNKNOWN_FINGERPRINT)
      return { refusal: { code: 'idempotency-key-reused' } };
    return { ...known.reply, replayed: true };
  }

  add(result: CommandResult): void {
    this.results.set(identity(result), result);
  }
}

export const commandResultsRepository = {
  async load(manager: EntityManager, commands: readonly Command[]): Promise<KnownCommands> {
    if (commands.length === 0) return new KnownCommands([]);
    const rows = await preparedQuery<CommandResult>(
      manager,
      `SELECT party, key, fingerprint, reply FROM command_results
       WHERE (party, key) IN (SELECT * FROM unnest($1::uuid[], $2::text[]))`,
      [commands.map((command) => command.party), commands.map((command) => command.key)],
    );
    return new KnownCommands(rows);
  },

  /**
   * Sorted, so that two processes insert in the same order and cannot deadlock. Where another process has stored the
   * same key in between, the unique violation makes the whole batch run again, and it finds the first result then.
   */
  insertion(results: readonly CommandResult[]): Write | undefined {
    return table.insertion([...results].sort((a, b) => (identity(a) < identity(b) ? -1 : 1)));
  },

  /**
   * Stores results unless there is one already, from before a restore or from a repeat at the same moment: that one
   * stays.
   */
  keepFirst: (manager: EntityManager, results: readonly CommandResult[]): Promise<unknown> =>
    table.insert(manager, results, 'ON CONFLICT DO NOTHING'),
};
