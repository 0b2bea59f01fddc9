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

let active: Tracer | undefined;

/**
 * Begins to trace this process where `OTEL_EXPORTER_OTLP_ENDPOINT` names a collector (OTLP over HTTP); without it the
 * SDK is not even loaded, and every hook below is one comparison.
 * @param service `service.name` of its spans, unless `OTEL_SERVICE_NAME` gives another
 */
export async function startTracing(service: string, env: NodeJS.ProcessEnv = process.env): Promise<void> {
  if (active || !env.OTEL_EXPORTER_OTLP_ENDPOINT) return;
  const { openTelemetryTracer } = await import('./open-telemetry.js');
  active = openTelemetryTracer(env.OTEL_SERVICE_NAME || service);
}

export async function stopTracing(): Promise<void> {
  const stopped = active;
  active = undefined;
  await stopped?.close();
}

/** @returns undefined where nothing is traced */
export const tracer = (): Tracer | undefined => active;

/** The span in whose work this is called; undefined outside one, and where nothing is traced. */
export const currentTraceparent = (): string | undefined => active?.current();

/**
 * Does work as one span.
 * @param options asked for only where something is traced, so that nothing is built in vain
 * @param work gets the span; undefined where nothing is traced
 */
export async function traced<Result>(
  name: () => string,
  options: () => SpanOptions,
  work: (span?: TraceSpan) => Promise<Result>,
): Promise<Result> {
  if (!active) return work();
  const span = active.start(name(), options());
  try {
    const result = await active.within(span, () => work(span));
    span.end();
    return result;
  } catch (error) {
    span.end(error);
    throw error;
  }
}
