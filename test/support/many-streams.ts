import { Agent, get, type IncomingMessage } from 'node:http';

/** A company's token, and how many screens it has open. */
export interface Audience {
  token: string;
  streams: number;
}

/** More at once than a gateway meets in a second. */
const OPENED_AT_ONCE = 50;

/** Open streams of events, each on a connection of its own, which count what they hear of an order. */
export class ManyStreams {
  private readonly agent = new Agent({ keepAlive: false, maxSockets: Infinity });
  private readonly heard: Set<string>[] = [];
  private readonly open: IncomingMessage[] = [];
  ended = 0;

  constructor(private readonly gatewayUrl: string) {}

  async openAll(audiences: readonly Audience[]): Promise<void> {
    const tokens = audiences.flatMap(({ token, streams }) => Array.from({ length: streams }, () => token));
    while (tokens.length > 0)
      await Promise.all(tokens.splice(0, OPENED_AT_ONCE).map((token) => this.openOne(token)));
  }

  get size(): number {
    return this.open.length;
  }

  /** How many have heard of an order. */
  heardOf(orderId: string): number {
    return this.heard.filter((ids) => ids.has(orderId)).length;
  }

  close(): void {
    for (const response of this.open.splice(0)) response.destroy();
  }

  private openOne(token: string): Promise<void> {
    const headers = { authorization: `Bearer ${token}` };
    return new Promise((resolve, reject) => {
      get(`${this.gatewayUrl}/v1/events`, { agent: this.agent, headers }, (response) => {
        if (response.statusCode !== 200)
          return reject(new Error(`a stream is answered ${response.statusCode}`));
        this.listen(response);
        response.once('data', () => resolve());
      }).once('error', reject);
    });
  }

  private listen(response: IncomingMessage): void {
    const ids = new Set<string>();
    let rest = '';
    response.setEncoding('utf8');
    response.on('data', (text: string) => {
      const frames = (rest + text).split('\n\n');
      rest = frames.pop() ?? '';
      for (const frame of frames) {
        const [, id] = /"orderId":"([^"]+)"/.exec(frame) ?? [];
        if (id) ids.add(id);
      }
    });
    response.on('error', () => undefined);
    response.on('close', () => (this.ended += 1));
    this.heard.push(ids);
    this.open.push(response);
  }
}
