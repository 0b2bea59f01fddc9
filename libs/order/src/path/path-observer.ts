import type { CloudEvent } from '@app/contracts';
import type { Outcome } from './inbound.js';

/** Told of what the path has done, once it is committed; for counting only, so it changes nothing and never throws. */
export interface PathObserver {
  batch(messages: number, seconds: number): void;
  /** @param failure as `databaseFailure` judges it; a batch that failed may be tried again */
  batchFailed(failure: string): void;
  moved(from: string, to: string): void;
  /** @param result `accepted`, `replayed` or the code of the refusal */
  command(pattern: string, result: string): void;
  event(event: CloudEvent, outcome: Outcome): void;
  timer(element: string, outcome: Outcome): void;
}
