import type { HintNumber } from '@app/messaging';

/** More than services run and come back in while; of a publisher that is forgotten no gap is noticed. */
const MAX_PUBLISHERS = 1_000;

/** Notices that hints are missing which the broker dropped. */
export class HintNumbers {
  private readonly last = new Map<string, number>();

  /** @returns false where a publisher has sent something since its last hint that did not come */
  follows({ publisher, number }: Partial<HintNumber>): boolean {
    // A service of before hints were numbered.
    if (publisher === undefined || number === undefined) return true;
    const last = this.last.get(publisher);
    this.last.delete(publisher);
    this.last.set(publisher, number);
    if (this.last.size > MAX_PUBLISHERS) this.last.delete(this.last.keys().next().value as string);
    return last === undefined || number === last + 1;
  }
}
