/** What a span says about itself; OpenTelemetry's semantic conventions name the attributes. */
export interface SpanOptions {
  kind: 'server' | 'client' | 'producer' | 'consumer' | 'internal';
  /** W3C traceparent of the span that caused this one; without one a new trace begins. */
  parent?: string;
  /** Traceparents of what the span also belongs to: the messages of a batch. */
  links?: readonly (string | undefined)[];
  attributes?: Record<string, string | number | boolean | undefined>;
}

export interface TraceSpan {
  /** What goes along with a message, so that its receiver continues from here. */
  readonly traceparent: string;
  set(attributes: SpanOptions['attributes']): void;
  end(error?: unknown): void;
}

export interface Tracer {
  start(name: string, options: SpanOptions): TraceSpan;
  /** Runs work so that `currentTraceparent` is the span's in all that it awaits. */
  within<Result>(span: TraceSpan, work: () => Result): Result;
  current(): string | undefined;
  /** Sends what is not sent yet. */
  close(): Promise<void>;
}
