import type { ServiceName } from '../topology.js';

/** Data of `order.resend-requested`: publish stored events of the order again, unchanged. */
export interface ResendRequested {
  fromSequence: number;
  /** Whose events; absent, those of the side that is asked. The asker's own: it has forgotten them. */
  sender?: ServiceName;
}

/** Data of `order.sequences-told`: the sender's counts, and the events that stand there. */
export interface SequencesTold {
  /** Last event that the sender has sent, and last one that it has applied; 0, and no id, where there is none. */
  sent: number;
  received: number;
  sentId?: string;
  receivedId?: string;
}

/** Data of `order.sequences-requested`. */
export interface SequencesRequested {
  /** RFC 3339: beside the open orders, those that have changed since. */
  since: string;
}
