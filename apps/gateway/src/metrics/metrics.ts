import { createRegistry, Gauge, Histogram, SECONDS_BUCKETS } from '@app/observability';

/** `result` and `refused` are answers; the others say why there was none. */
export type RequestOutcome = 'result' | 'refused' | 'not-sent' | 'timed-out' | 'failed';

/** What this gateway counts, for Prometheus. */
export class Metrics {
  readonly registry = createRegistry('gateway');

  private readonly http = new Histogram({
    name: 'http_request_duration_seconds',
    help: 'Time from a request to the end of its answer; streams are left out',
    labelNames: ['method', 'route', 'status'],
    buckets: SECONDS_BUCKETS,
    registers: [this.registry],
  });

  private readonly requests = new Histogram({
    name: 'procmetier_service_request_duration_seconds',
    help: 'Time until a service has answered over the broker',
    labelNames: ['pattern', 'outcome'],
    buckets: SECONDS_BUCKETS,
    registers: [this.registry],
  });

  answered(method: string, route: string, status: number, ms: number): void {
    this.http.observe({ method, route, status }, ms / 1000);
  }

  asked(pattern: string, outcome: RequestOutcome, ms: number): void {
    this.requests.observe({ pattern, outcome }, ms / 1000);
  }

  /** @param count asked whenever the numbers are read */
  watchRequests(count: () => number): void {
    new Gauge({
      name: 'procmetier_requests_in_hand',
      help: 'Requests let in and not answered yet',
      registers: [this.registry],
      collect() {
        this.set(count());
      },
    });
  }

  /** @param count asked whenever the numbers are read */
  watchStreams(count: () => number): void {
    new Gauge({
      name: 'procmetier_event_streams',
      help: 'Streams of server-sent events that are open',
      registers: [this.registry],
      collect() {
        this.set(count());
      },
    });
  }
}
