import type { WireSide } from '@app/contracts';
import { setTimeout as pause } from 'node:timers/promises';
import type { Logger } from '@app/observability';
import type { Caller } from '../auth/caller.js';
import { Problem } from '../problem/problem.js';
import type { ServiceClient } from '../services/service-client.js';
import type { EventHub } from './event-hub.js';
import { missedChanges, newestPosition } from './missed-changes.js';

/** Hears of all companies, as an operator does; the hub knows who may be told of what. */
const GATEWAY: Caller = { role: 'operator', subject: 'gateway', expiresAt: Infinity };

/** A service announces its start before it can be asked anything. */
const TRIES = 10;
const PAUSE_MS = 1_000;

interface TellUntoldOptions {
  /** Hears of errors other than a service that is not there yet. */
  logger: Pick<Logger, 'error'>;
  pauseMs?: number;
}

/**
 * Tells what a service has committed without a hint. A hint is sent once, after the commit, so a service that dies in
 * between or has no broker tells nobody; it announces its next start, and is then asked for its recent changes. Readers
 * who know of one already hear nothing. Failures are tried again, and in the end become a gap: this never throws.
 */
export async function tellUntold(
  services: ServiceClient,
  hub: EventHub,
  side: WireSide,
  { logger, pauseMs = PAUSE_MS }: TellUntoldOptions,
): Promise<void> {
  for (let tries = 1; tries <= TRIES; tries += 1) {
    // Nobody has listened to this side yet.
    const before = hub.positionBefore(side);
    if (before === undefined) return;
    try {
      const newest = await newestPosition(services, GATEWAY, side);
      // The history that was heard of is gone: a backup has taken its place.
      if (newest !== undefined && newest < before) return hub.forget(side);
      const { changes, complete } = await missedChanges(services, GATEWAY, side, { position: before });
      if (!complete) return hub.tellGap(side);
      hub.publish(changes);
      return hub.tellBack(side);
    } catch (error) {
      if (!(error instanceof Problem))
        logger.error({ err: error, side, tries }, 'changes without a hint cannot be read');
      await pause(pauseMs, undefined, { ref: false });
    }
  }
  hub.tellGap(side);
}
