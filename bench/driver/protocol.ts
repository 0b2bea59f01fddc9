/** What the bench and its load driver, a process of its own, say to each other. */
export interface DriverSettings {
  gatewayUrl: string;
  identityUrl: string;
  buyers: { slug: string }[];
  suppliers: { id: string; skus: string[] }[];
  /** How the driver learns that an order has moved on. */
  watch: WatchKind;
}

/** `events`: server-sent events, one stream a buyer. `list`: the buyer's list of recent orders, asked again and again. */
export type WatchKind = 'events' | 'list';

export type Job =
  /** Each of `inFlight` hands starts its next order when the last one is complete. */
  | { kind: 'closed'; inFlight: number; warmS: number; seconds: number }
  /** Orders come at random instants (Poisson), `rate` a second, whether or not earlier ones are complete. */
  | { kind: 'open'; rate: number; warmS: number; seconds: number };

export interface Quantiles {
  p50: number;
  p99: number;
}

/** Times in milliseconds; of orders that were complete within the measured stretch. */
export interface JobResult {
  completed: number;
  wallS: number;
  /** From the first byte of the placing request to COMPLETED seen. */
  whole: Quantiles;
  /** From the first byte of the placing request to QUOTED seen. */
  toQuoted: Quantiles;
  /** Of a placing request alone. */
  place: Quantiles;
  accept: Quantiles;
}

/** Of all jobs so far. */
export interface Ledger {
  /** Ids of all orders that the system has taken. */
  placed: string[];
  /** Requests that were repeated with the same key after a 503 or a broken connection. */
  repeats: number;
  /** Orders whose change was not told within seconds, so that they were asked for. */
  untold: number;
  failures: string[];
}

export type ToDriver =
  { type: 'settings'; settings: DriverSettings } | { type: 'job'; job: Job } | { type: 'ledger' };

export type FromDriver =
  | { type: 'ready'; watch: WatchKind }
  /** The measured stretch begins, and ends. */
  | { type: 'begin' }
  | { type: 'end' }
  | { type: 'result'; result: JobResult }
  | { type: 'ledger'; ledger: Ledger }
  | { type: 'broken'; reason: string };
