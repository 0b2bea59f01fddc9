import { createContext, use } from 'react';
import type { ConnectionState } from './event-stream';

export interface Live {
  state: ConnectionState;
  /** Since when what is on screen may be old, in ms of the epoch. */
  staleSince: number | null;
  /** Orders that somebody else has just changed, for a tint of two seconds. */
  changed: ReadonlySet<string>;
  retryNow: () => void;
}

export const LiveContext = createContext<Live>({
  state: 'connecting',
  staleSince: null,
  changed: new Set(),
  retryNow: () => {},
});

export const useLive = (): Live => use(LiveContext);

/** Whether decisions can be sent; while the connection is lost they cannot. */
export const useCanAct = (): boolean => useLive().staleSince === null;
