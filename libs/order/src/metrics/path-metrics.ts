import { EVENT_KEYS, eventKey, type CloudEvent, type EventKey } from '@app/contracts';
import type { PublishOutcome } from '@app/messaging';
import { Counter, Histogram, SECONDS_BUCKETS, type Registry } from '@app/observability';
import type { Outcome } from '../path/inbound.js';
import type { PathObserver } from '../path/path-observer.js';

/** A batch takes at most 100 messages. */
const BATCH_BUCKETS = [1, 2, 5, 10, 20, 50, 100];
/** From "at once" to the length of an outage. */
const DELAY_BUCKETS_S = [0.01, 0.05, 0.1, 0.5, 1, 5, 15, 60, 300, 1_800, 7_200];

/** What comes from outside is no label: a foreign sender could make a series for each message. */
const labelOf = (event: CloudEvent): string => {
  const key = eventKey(event.type);
  return EVENT_KEYS.includes(key as EventKey) ? (key as EventKey) : 'other';
};

/** Counts what the one path and the relay do; no label has more values than the code and the diagram have names. */
export class PathMetrics implements PathObserver {
  private readonly batchSize: Histogram;
  private readonly batchSeconds: Histogram;
  private readonly batchFailures: Counter;
  private readonly transitions: Counter;
  private readonly commands: Counter;
  private readonly events: Counter;
  private readonly eventDelay: Histogram;
  private readonly timers: Counter;
  private readonly timerLag: Histogram;
  private readonly published: Counter;

  constructor(registry: Registry) {
    const registers = [registry];
    this.batchSize = new Histogram({
      name: 'procmetier_batch_messages',
      help: 'Messages handled in one transaction',
      buckets: BATCH_BUCKETS,
      registers,
    });
    this.batchSeconds = new Histogram({
      name: 'procmetier_batch_duration_seconds',
      help: 'Time from the beginning of a transaction to its commit',
      buckets: SECONDS_BUCKETS,
      registers,
    });
    this.batchFailures = new Counter({
      name: 'procmetier_batch_failures_total',
      help: 'Transactions that failed: retry (a race, run again), away (held until the database is back), data, defect',
      labelNames: ['failure'],
      registers,
    });
    this.transitions = new Counter({
      name: 'procmetier_transitions_total',
      help: 'Steps of orders through the diagram: the element that was left, and the one where the order rests then',
      labelNames: ['element', 'result'],
      registers,
    });
    this.commands = new Counter({
      name: 'procmetier_commands_total',
      help: 'Commands by their pattern: accepted, replayed, or the code of the refusal',
      labelNames: ['command', 'result'],
      registers,
    });
    this.events = new Counter({
      name: 'procmetier_events_total',
      help: 'Events of the other side by what became of them: applied, duplicate, parked, dead',
      labelNames: ['event', 'verdict'],
      registers,
    });
    this.eventDelay = new Histogram({
      name: 'procmetier_event_delay_seconds',
      help: 'From the decision of the other side to its effect here, by both clocks',
      buckets: DELAY_BUCKETS_S,
      registers,
    });
    this.timers = new Counter({
      name: 'procmetier_timers_total',
      help: 'Due timers by what became of them: applied, or ignored where an answer came first',
      labelNames: ['element', 'verdict'],
      registers,
    });
    this.timerLag = new Histogram({
      name: 'procmetier_timer_lag_seconds',
      help: 'How long after its due time a timer has fired',
      buckets: DELAY_BUCKETS_S,
      registers,
    });
    this.published = new Counter({
      name: 'procmetier_published_messages_total',
      help: 'Attempts to publish: confirmed, returned (no queue took it), failed (outcome unknown; tried again)',
      labelNames: ['outcome'],
      registers,
    });
    // Each series begins at 0, so that a rate exists before the first failure.
    for (const outcome of ['confirmed', 'returned', 'failed']) this.published.inc({ outcome }, 0);
    for (const failure of ['retry', 'away', 'data', 'defect']) this.batchFailures.inc({ failure }, 0);
  }

  batch(messages: number, seconds: number): void {
    this.batchSize.observe(messages);
    this.batchSeconds.observe(seconds);
  }

  batchFailed(failure: string): void {
    this.batchFailures.inc({ failure });
  }

  moved(from: string, to: string): void {
    this.transitions.inc({ element: from, result: to });
  }

  command(pattern: string, result: string): void {
    this.commands.inc({ command: pattern, result });
  }

  event(event: CloudEvent, { verdict }: Outcome): void {
    this.events.inc({ event: labelOf(event), verdict });
    const sentAt = Date.parse(event.time);
    if (verdict === 'applied' && !Number.isNaN(sentAt))
      this.eventDelay.observe(Math.max(0, (Date.now() - sentAt) / 1_000));
  }

  timer(element: string, outcome: Outcome): void {
    this.timers.inc({ element, verdict: outcome.verdict });
    if ('lateMs' in outcome && outcome.lateMs !== undefined) this.timerLag.observe(outcome.lateMs / 1_000);
  }

  publication(outcome: PublishOutcome | 'failed'): void {
    this.published.inc({ outcome });
  }
}
