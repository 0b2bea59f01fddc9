import type { HintNumber } from '@app/messaging';

/** More than the services that run, and come back, in a while; gaps of a publisher that was forgotten go unnoticed. */
const MAX_PUBLISHERS = 1_000;

/** Notices that hints are missing which the broker dropped. */
export class HintNumbers {
  private readonly last = new Map<string, number>();

  /** @returns false where a publisher has sent something since its last hint that did not come */
  follows({ publisher, number }: Partial<HintNumber>): boolean {
    // A service of an older version does not number its hints.
    if (publisher === undefined || number === undefined) return true;
    const last = this.last.get(publisher);
    this.last.delete(publisher);
    this.last.set(publisher, number);
    if (this.last.size > MAX_PUBLISHERS) this.last.delete(this.last.keys().next().value as string);
    return last === undefined || number === last + 1;
  }
}
