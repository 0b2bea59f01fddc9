import type { SpanOptions, Tracer, TraceSpan } from './tracer.js';

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
