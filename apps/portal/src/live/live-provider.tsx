import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useMemo, useRef, useState, type ReactNode } from 'react';
import type { Role } from '@/api/role';
import { whenIdle } from '@/lib/when-idle';
import { sessionQuery } from '@/session/session';
import { openEventStream, type ConnectionState } from './event-stream';
import { LiveContext } from './live-context';
import { recentIds } from './recent-ids';
import { refresherOf } from './refresher';
import { takeHint } from './take-hint';

const TINT_MS = 2_000;
/** A tab that nobody looks at gives its connection back: a browser allows only six to one host. */
const HIDDEN_MS = 30_000;
/** By then the first reads are done, and reading again delays nobody. */
const FIRST_READS_MS = 1_000;
const DRAWN_MS = 2_000;

interface Props {
  role: Role;
  /** Signed out: when that is over, the stream need not wait for its next attempt. */
  signedOut: boolean;
  children: ReactNode;
}

/** One stream for each tab; keeps what is on screen true while others act. */
export function LiveProvider({ role, signedOut, children }: Props) {
  const queryClient = useQueryClient();
  const [state, setState] = useState<ConnectionState>('connecting');
  const [staleSince, setStaleSince] = useState<number | null>(null);
  const [changed, setChanged] = useState<ReadonlySet<string>>(new Set());
  // A tab that is opened in the background has not been looked at yet.
  const [parked, setParked] = useState(() => document.hidden);
  const stream = useRef<ReturnType<typeof openEventStream>>(undefined);

  useEffect(() => {
    if (parked) return;
    let wasLost = false;
    let afterFirstReads: ReturnType<typeof setTimeout> | undefined;
    let onceDrawn = () => {};
    const refresher = refresherOf(queryClient, role);
    const recent = recentIds(TINT_MS, setChanged);
    const opened = openEventStream(role, {
      onState(next) {
        setState(next);
        if (next === 'live') {
          setStaleSince(null);
          if (wasLost) void queryClient.invalidateQueries({ queryKey: [role] });
          // Changes between a page's first reads and the beginning of its stream are told by nobody.
          else
            afterFirstReads = setTimeout(
              () => (onceDrawn = whenIdle(refresher.everything, DRAWN_MS)),
              FIRST_READS_MS,
            );
          wasLost = false;
        }
        if (next === 'reconnecting' || next === 'signed-out') {
          wasLost = true;
          setStaleSince((since) => since ?? Date.now());
        }
        if (next === 'signed-out')
          void queryClient.invalidateQueries({ queryKey: sessionQuery(role).queryKey });
      },
      onGap: refresher.everything,
      onHint(hint, cursor) {
        if (takeHint({ client: queryClient, role, refresher }, hint, cursor)) recent.add(hint.orderId);
      },
    });
    stream.current = opened;
    return () => {
      clearTimeout(afterFirstReads);
      onceDrawn();
      opened.close();
      refresher.stop();
      recent.stop();
      setChanged(new Set());
    };
  }, [role, parked, queryClient]);

  useEffect(() => {
    if (!signedOut) return;
    const retryNow = () => stream.current?.retryNow();
    return retryNow;
  }, [signedOut]);

  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const onVisibility = () => {
      clearTimeout(timer);
      if (document.hidden) timer = setTimeout(() => setParked(true), HIDDEN_MS);
      else if (parked) {
        setParked(false);
        void queryClient.invalidateQueries({ queryKey: [role] });
      }
    };
    document.addEventListener('visibilitychange', onVisibility);
    return () => {
      clearTimeout(timer);
      document.removeEventListener('visibilitychange', onVisibility);
    };
  }, [parked, queryClient, role]);

  const live = useMemo(
    () => ({ state, staleSince, changed, retryNow: () => stream.current?.retryNow() }),
    [state, staleSince, changed],
  );
  return <LiveContext value={live}>{children}</LiveContext>;
}
