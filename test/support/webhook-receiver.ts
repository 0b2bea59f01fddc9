import { once } from 'node:events';
import { createServer, type IncomingHttpHeaders, type Server, type ServerResponse } from 'node:http';
import type { OrderMessage } from '@app/contracts';
import { eventually } from './eventually.js';

/** A request of a webhook as it came. */
export interface Received {
  headers: Record<string, string>;
  text: string;
  message: OrderMessage;
}

type Answer = (response: ServerResponse, received: Received) => void;

const taken: Answer = (response) => response.writeHead(204).end();

/** What a company runs to hear of its orders, on this machine. */
export class WebhookReceiver {
  readonly received: Received[] = [];
  /** How the next requests are answered; 204 unless told. */
  answer: Answer = taken;
  private server: Server;

  async start(): Promise<this> {
    this.server = createServer((request, response) => {
      const chunks: Buffer[] = [];
      request.on('data', (chunk: Buffer) => chunks.push(chunk));
      request.on('end', () => {
        const text = Buffer.concat(chunks).toString();
        const received = {
          headers: plain(request.headers),
          text,
          message: JSON.parse(text) as OrderMessage,
        };
        this.received.push(received);
        this.answer(response, received);
      });
    }).listen(0, '127.0.0.1');
    await once(this.server, 'listening');
    return this;
  }

  get port(): number {
    return (this.server.address() as { port: number }).port;
  }

  get url(): string {
    return `http://127.0.0.1:${this.port}/hook`;
  }

  /** From now on every request is answered so. */
  answers(status: number, headers: Record<string, string> = {}): void {
    this.answer = (response) => response.writeHead(status, headers).end();
  }

  forget(): void {
    this.received.length = 0;
    this.answer = taken;
  }

  /** Of one order, in the order in which they came. */
  typesOf(orderId: string): string[] {
    return this.received
      .filter(({ message }) => message.data.orderId === orderId)
      .map(({ message }) => message.type);
  }

  /** Waits until something has come. */
  until(what: string, holds: (received: Received) => boolean, withinMs?: number): Promise<Received> {
    return eventually(what, async () => this.received.find(holds), withinMs);
  }

  async stop(): Promise<void> {
    this.server.closeAllConnections();
    this.server.close();
    await once(this.server, 'close');
  }
}

const plain = (headers: IncomingHttpHeaders) =>
  Object.fromEntries(Object.entries(headers).map(([name, value]) => [name, String(value)]));
