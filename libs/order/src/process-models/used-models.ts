import { ModelError, type ProcessModel, type ProcessModels } from '@app/process';
import type { Logger } from '@app/observability';
import { column, SetTable } from '@app/persistence';
import type { DataSource } from 'typeorm';

export interface UsedModelsOptions {
  dataSource: DataSource;
  models: ProcessModels;
  logger: Logger;
  /** In production a changed file stops the boot; in trials, where one draws and looks, it is only said. */
  production: boolean;
  clock: () => Date;
}

/** Holds the model files against those that this service ran before: orders under way go on with the version they began with. */
export class UsedModels {
  constructor(private readonly options: UsedModelsOptions) {}

  /**
   * Keeps the checksum of each version that is new here.
   * @throws {ModelError} in production: a file has changed under a version that was used
   */
  async check(): Promise<void> {
    const { dataSource, models, logger, production, clock } = this.options;
    const given = models.versions.flatMap((version) => models.get(version) ?? []);
    const now = clock().toISOString();
    const table = new SetTable<ProcessModel>('process_models', [
      column('version', 'text', (model) => model.version),
      column('checksum', 'text', (model) => model.checksum),
      column('first_seen_at', 'timestamptz', () => now),
    ]);
    await table.insert(dataSource.manager, given, 'ON CONFLICT DO NOTHING');
    const seen: { version: string; checksum: string }[] = await dataSource.query(
      'SELECT version, checksum FROM process_models',
    );
    const first = new Map(seen.map(({ version, checksum }) => [version, checksum]));
    for (const { version, checksum } of given) {
      if (first.get(version) === checksum) continue;
      const changed = new ModelError(
        version,
        'definitions',
        'the file has changed since this version was first run: put the old file back and give the change a version of its own',
      );
      if (production) throw changed;
      logger.warn({ version }, changed.message);
    }
  }
}
