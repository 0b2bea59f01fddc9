import { checkOf, reasonOf, type Check } from '@app/boot';
import { Injectable } from '@nestjs/common';
import type { IdentityKeys } from '../auth/identity-keys.js';
import type { RequestClient } from '../services/service-client.js';

export interface ReadinessReport {
  /** `degraded`: requests are served, but not every one. */
  status: 'ready' | 'degraded' | 'unready';
  checks: { broker: Check; identityKeys: Check };
}

/** Whether this process should be sent requests. */
@Injectable()
export class Readiness {
  private closing = false;

  constructor(
    private readonly client: Pick<RequestClient, 'unavailability'>,
    private readonly keys: Pick<IdentityKeys, 'check'>,
  ) {}

  /** From now on unready: a balancer looks elsewhere while requests in hand are finished. */
  beginShutdown(): void {
    this.closing = true;
  }

  async report(): Promise<ReadinessReport> {
    const broker = checkOf(this.closing ? 'The process is shutting down' : this.client.unavailability());
    const identityKeys = checkOf(await this.keysFault());
    const degraded = identityKeys.status === 'up' ? 'ready' : 'degraded';
    return { status: broker.status === 'up' ? degraded : 'unready', checks: { broker, identityKeys } };
  }

  private async keysFault(): Promise<string | undefined> {
    try {
      await this.keys.check();
      return undefined;
    } catch (error) {
      return reasonOf(error as Error);
    }
  }
}
