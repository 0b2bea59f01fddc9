import type { OrderChange } from '@app/contracts';
import type { EventSink } from '../events/event-reader.js';

/** The socket of a stream, which keeps what is written and is as full as a test wants it. */
export class Sink implements EventSink {
  text = '';
  pending = 0;
  ended = false;
  wasCut = false;
  private drained?: () => void;

  write(text: string): void {
    this.text += text;
  }
  backlog(): number {
    return this.pending;
  }
  onDrain(listener: () => void): void {
    this.drained = listener;
  }
  end(): void {
    this.ended = true;
  }
  cut(): void {
    this.ended = true;
    this.wasCut = true;
  }
  drain(): void {
    this.pending = 0;
    this.drained?.();
  }
  /** `order@version` of what was written. */
  get events(): string[] {
    return [...this.text.matchAll(/event: order\ndata: (.*)/g)].map(([, data]) => {
      const { orderId, version } = JSON.parse(data) as OrderChange;
      return `${orderId}@${version}`;
    });
  }
  get ids(): string[] {
    return [...this.text.matchAll(/id: (.*)/g)].map(([, id]) => id);
  }
}
