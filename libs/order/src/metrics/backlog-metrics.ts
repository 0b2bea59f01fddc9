import { DEAD_LETTER_CODES } from '@app/contracts';
import { deadLettersRepository } from '@app/messaging';
import { Cached, Gauge, type Registry } from '@app/observability';
import type { DataSource } from 'typeorm';
import { backlogRepository, type Backlog } from './backlog.repository.js';

type Codes = { code: string; count: number }[];

/**
 * Gauges of what stands in the tables, read when somebody scrapes. While the database is away they have no value at
 * all, which `procmetier_part_available` explains: the last one would look like the present.
 */
export class BacklogMetrics {
  constructor(
    private readonly registry: Registry,
    { manager }: DataSource,
    clock: () => Date,
  ) {
    this.backlog('procmetier_outbox', '_messages', 'Messages that are not confirmed by the broker yet', () =>
      backlogRepository.outbox(manager),
    );
    this.backlog('procmetier_parked_events', '', 'Events that wait for one before them', () =>
      backlogRepository.parked(manager),
    );
    this.backlog('procmetier_timers_overdue', '', 'Timers that are due and have not fired', () =>
      backlogRepository.overdueTimers(manager, clock()),
    );
    this.backlog(
      'procmetier_orders_unanswered',
      '',
      'Orders whose other side was asked again and is silent',
      () => backlogRepository.unanswered(manager, clock()),
    );
    this.backlog(
      'procmetier_orders_resyncing',
      '',
      'Orders that take back what this side has forgotten',
      () => backlogRepository.resyncing(manager, clock()),
    );
    const codes = Object.keys(DEAD_LETTER_CODES);
    this.byCode('procmetier_orders_blocked', 'Orders that wait for an operator, by reason', codes, () =>
      backlogRepository.blocked(manager),
    );
    this.byCode('procmetier_dead_letters', 'Messages kept as dead letters, by reason', codes, () =>
      deadLettersRepository.count(manager),
    );
  }

  private backlog(name: string, unit: string, help: string, read: () => Promise<Backlog>): void {
    const cached = new Cached(read);
    this.gauge(`${name}${unit}`, help, async (gauge) => {
      const backlog = await cached.get();
      if (backlog) gauge.set(backlog.count);
    });
    this.gauge(`${name}_oldest_age_seconds`, `${help}: age of the oldest`, async (gauge) => {
      const backlog = await cached.get();
      if (backlog) gauge.set(backlog.oldestAgeS);
    });
  }

  private byCode(name: string, help: string, codes: readonly string[], read: () => Promise<Codes>): void {
    const cached = new Cached(read);
    const collect = async (gauge: Gauge) => {
      const rows = await cached.get();
      if (!rows) return;
      for (const code of codes) gauge.set({ code }, 0);
      for (const { code, count } of rows) gauge.set({ code }, count);
    };
    this.gauge(name, help, collect, ['code']);
  }

  private gauge(
    name: string,
    help: string,
    read: (gauge: Gauge) => Promise<void>,
    labelNames: string[] = [],
  ): void {
    new Gauge({
      name,
      help,
      labelNames,
      registers: [this.registry],
      async collect() {
        if (labelNames.length > 0) this.reset();
        else this.remove();
        await read(this);
      },
    });
  }
}
