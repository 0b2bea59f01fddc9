import { randomUUID } from 'node:crypto';
import type { OrderView } from '@app/contracts';
import { eventually } from '../../support/eventually.js';
import { idOf } from '../../support/system.js';
import type { Party, IsolationParties } from './isolation-parties.js';

/** From the beginning of either side's history, whatever the caller's own side is. */
const RESUMED_FROM = [undefined, 'client:0', 'supplier:0', 'client:0,supplier:0'];

/**
 * The companies B listen, also from the first event on, while something changes for the companies A and for
 * themselves: they hear of their own change, which shows that they listen, and of nothing else.
 * @returns one sentence for each stream that says too much
 */
export async function checkStreams(parties: IsolationParties): Promise<string[]> {
  const { buyerA, buyerB, supplierA, supplierB } = parties;
  const streams = await Promise.all(
    [buyerA, supplierA, buyerB, supplierB].flatMap((party) =>
      RESUMED_FROM.map((from) => Stream.open(parties, party, from)),
    ),
  );
  try {
    await buyerA.caller.post(`/v1/orders/${parties.openOrder}/cancel`);
    const line = { name: randomUUID(), quantity: '1', unitCode: 'EA' };
    const { body: own } = await buyerB.caller.post<OrderView>('/v1/orders', {
      supplierId: idOf(supplierB.slug),
      lines: [line],
    });
    const findings: string[] = [];
    for (const stream of streams) {
      const isA = stream.party === buyerA || stream.party === supplierA;
      await stream.hears(isA ? parties.openOrder : own.id);
      const foreign = isA ? [own.id] : parties.marks;
      findings.push(...foreign.filter((mark) => stream.text.includes(mark)).map((mark) => stream.says(mark)));
    }
    return findings;
  } finally {
    for (const stream of streams) stream.close();
  }
}

class Stream {
  text = '';
  private readonly ending = new AbortController();

  private constructor(
    readonly party: Party,
    private readonly from: string | undefined,
  ) {}

  static async open({ system }: IsolationParties, party: Party, from: string | undefined): Promise<Stream> {
    const stream = new Stream(party, from);
    const response = await fetch(`${system.gatewayUrl}/v1/events`, {
      headers: {
        authorization: `Bearer ${party.caller.token}`,
        ...(from !== undefined && { 'last-event-id': from }),
      },
      signal: stream.ending.signal,
    });
    void stream.read(response.body as unknown as AsyncIterable<Uint8Array>);
    return stream;
  }

  hears(orderId: string): Promise<true> {
    return eventually(`${this.party.name} from ${this.from} hears of ${orderId}`, async () =>
      this.text.includes(orderId),
    );
  }

  says = (mark: string) => `events of ${this.party.name} from ${this.from}: ${mark}`;

  close(): void {
    this.ending.abort();
  }

  private async read(chunks: AsyncIterable<Uint8Array>): Promise<void> {
    const decoder = new TextDecoder();
    try {
      for await (const chunk of chunks) this.text += decoder.decode(chunk, { stream: true });
    } catch {
      // Closed by the check.
    }
  }
}
