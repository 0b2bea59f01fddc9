import { once } from 'node:events';
import { connect, createServer, type Server, type Socket } from 'node:net';

/** What a line does to the bytes that pass; a line without any of it is a good one. */
export interface Weather {
  delayMs?: number;
  /** Up to so much more, for each piece; never out of order. */
  jitterMs?: number;
  /** In each direction. */
  bytesPerSecond?: number;
}

/** Larger: bytes that are read ahead hide how slow a slow line is. */
const READ_AHEAD_BYTES = 256 * 1024;

/** A line between two processes that can be slow, silent or cut. */
export class TcpProxy {
  private weather: Weather = {};
  private isSilent = false;
  private isCut = false;
  private readonly ways = new Set<OneWay>();
  private readonly sockets = new Set<Socket>();

  private constructor(
    private readonly server: Server,
    private readonly target: { host: string; port: number },
  ) {}

  /** @returns a line to where the URL leads, once it listens */
  static async to(url: string): Promise<TcpProxy> {
    const { hostname, port } = new URL(url);
    const server = createServer();
    const proxy = new TcpProxy(server, { host: hostname, port: Number(port) });
    server.on('connection', (near) => proxy.join(near));
    await once(server.listen(0, '127.0.0.1'), 'listening');
    return proxy;
  }

  /** @returns the URL, through this line */
  through(url: string): string {
    const changed = new URL(url);
    changed.hostname = '127.0.0.1';
    changed.port = String((this.server.address() as { port: number }).port);
    return changed.href;
  }

  slow(weather: Weather): void {
    this.weather = weather;
  }

  /** Nothing passes, nobody is told: neither data nor the end of a connection. */
  silence(): void {
    this.isSilent = true;
  }

  /** Every connection breaks, and new ones are refused. */
  cut(): void {
    this.isCut = true;
    for (const socket of this.sockets) socket.destroy();
  }

  /** What waited on a silent line goes on. */
  mend(): void {
    this.weather = {};
    this.isSilent = false;
    this.isCut = false;
    for (const way of this.ways) way.flush();
  }

  /** New connections are good ones; those that were there stay silent, as where a firewall has forgotten them. */
  forget(): void {
    for (const way of this.ways) way.forget();
    this.ways.clear();
    this.mend();
  }

  async close(): Promise<void> {
    this.cut();
    this.server.close();
    await once(this.server, 'close');
  }

  private join(near: Socket): void {
    if (this.isCut) return void near.destroy();
    const far = connect(this.target);
    const pair = [near, far];
    const state = {
      dueAt: (bytes: number, last: number) => this.dueAt(bytes, last),
      held: () => this.isSilent,
    };
    const add = (from: Socket, to: Socket) => {
      const way: OneWay = new OneWay(from, to, state, () => this.ways.delete(way));
      this.ways.add(way);
    };
    add(near, far);
    add(far, near);
    for (const socket of pair) {
      this.sockets.add(socket);
      socket.setNoDelay(true);
      socket.on('error', () => undefined);
      socket.once('close', () => this.sockets.delete(socket));
    }
  }

  private dueAt(bytes: number, last: number): number {
    const { delayMs = 0, jitterMs = 0, bytesPerSecond } = this.weather;
    const arrival = Date.now() + delayMs + Math.random() * jitterMs;
    const sendMs = bytesPerSecond ? (bytes / bytesPerSecond) * 1_000 : 0;
    return Math.max(arrival, last) + sendMs;
  }
}

interface LineState {
  dueAt(bytes: number, last: number): number;
  held(): boolean;
}

/** One direction of one connection: pieces pass in order, each not before it is due; the end is a piece too. */
class OneWay {
  private readonly pieces: { piece?: Buffer; dueAt: number }[] = [];
  private waitingBytes = 0;
  private lastDueAt = 0;
  private timer?: NodeJS.Timeout;
  private forgotten = false;

  constructor(
    private readonly from: Socket,
    private readonly to: Socket,
    private readonly line: LineState,
    /** Told when the end has passed: until then it may wait on a silent line. */
    private readonly onEnded: () => void,
  ) {
    from.on('data', (piece: Buffer) => this.take(piece));
    from.once('close', () => this.take());
  }

  flush(): void {
    clearTimeout(this.timer);
    while (this.pieces.length > 0 && !this.line.held()) {
      const waitMs = this.pieces[0].dueAt - Date.now();
      if (waitMs > 0) {
        this.timer = setTimeout(() => this.flush(), waitMs);
        return;
      }
      this.pass(this.pieces.shift()!.piece);
    }
  }

  forget(): void {
    clearTimeout(this.timer);
    this.forgotten = true;
    this.pieces.length = 0;
  }

  private take(piece?: Buffer): void {
    if (this.forgotten) return;
    const bytes = piece?.length ?? 0;
    this.lastDueAt = this.line.dueAt(bytes, this.lastDueAt);
    this.pieces.push({ piece, dueAt: this.lastDueAt });
    this.waitingBytes += bytes;
    if (this.waitingBytes > READ_AHEAD_BYTES) this.from.pause();
    this.flush();
  }

  private pass(piece?: Buffer): void {
    if (!piece) {
      this.onEnded();
      this.to.destroy();
      return;
    }
    this.waitingBytes -= piece.length;
    if (this.waitingBytes <= READ_AHEAD_BYTES) this.from.resume();
    if (!this.to.destroyed) this.to.write(piece);
  }
}
