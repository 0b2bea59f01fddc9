import type { Page, Party } from '@app/contracts';
import type { PartyResponse } from '../order/order.response.js';

export class BuyerPageResponse implements Page<Party> {
  /** By id. */
  items: PartyResponse[];
  /** Null on the last page. */
  nextCursor: string | null;
}
