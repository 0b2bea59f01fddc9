import { AsyncLocalStorage } from 'node:async_hooks';
import {
  ROOT_CONTEXT,
  SpanKind,
  SpanStatusCode,
  trace,
  TraceFlags,
  type Attributes,
  type Context,
  type Link,
  type Span,
  type SpanContext,
} from '@opentelemetry/api';
import { OTLPTraceExporter } from '@opentelemetry/exporter-trace-otlp-http';
import {
  defaultResource,
  detectResources,
  envDetector,
  resourceFromAttributes,
} from '@opentelemetry/resources';
import {
  BatchSpanProcessor,
  ParentBasedSampler,
  TraceIdRatioBasedSampler,
  TracerProvider,
} from '@opentelemetry/sdk-trace';
import { formatTraceparent, parseTraceparent } from './traceparent.js';
import type { SpanOptions, Tracer, TraceSpan } from './tracer.js';

const KINDS: Record<SpanOptions['kind'], SpanKind> = {
  server: SpanKind.SERVER,
  client: SpanKind.CLIENT,
  producer: SpanKind.PRODUCER,
  consumer: SpanKind.CONSUMER,
  internal: SpanKind.INTERNAL,
};

/**
 * Spans by way of the OpenTelemetry SDK; loaded only where a collector is named. Of its variables hold those of the
 * exporter (`OTEL_EXPORTER_OTLP_*`), `OTEL_RESOURCE_ATTRIBUTES`, and `OTEL_TRACES_SAMPLER_ARG`: the share of new
 * traces that is recorded, 0 to 1 (1). A trace that a caller began is recorded if the caller records it.
 */
export function openTelemetryTracer(service: string): Tracer {
  const share = Number(process.env.OTEL_TRACES_SAMPLER_ARG || 1);
  const provider = new TracerProvider({
    resource: defaultResource()
      .merge(detectResources({ detectors: [envDetector] }))
      .merge(resourceFromAttributes({ 'service.name': service })),
    sampler: new ParentBasedSampler({ root: new TraceIdRatioBasedSampler(share) }),
    spanProcessors: [new BatchSpanProcessor({ exporter: new OTLPTraceExporter() })],
  });
  const otel = provider.getTracer('procmetier');
  const storage = new AsyncLocalStorage<string>();
  return {
    start(name, { kind, parent, links, attributes }) {
      const options = { kind: KINDS[kind], attributes: attributes as Attributes, links: linksTo(links) };
      return new OpenTelemetrySpan(otel.startSpan(name, options, contextOf(parent)));
    },
    within: (span, work) => storage.run(span.traceparent, work),
    current: () => storage.getStore(),
    close: () => provider.shutdown(),
  };
}

class OpenTelemetrySpan implements TraceSpan {
  readonly traceparent: string;

  constructor(private readonly span: Span) {
    const { traceId, spanId, traceFlags } = span.spanContext();
    const sampled = (traceFlags & TraceFlags.SAMPLED) !== 0;
    this.traceparent = formatTraceparent({ traceId, spanId, sampled });
  }

  set(attributes: SpanOptions['attributes']): void {
    this.span.setAttributes(attributes as Attributes);
  }

  end(error?: unknown): void {
    // The name of an error is safe to send anywhere; its text may quote a body.
    if (error !== undefined) {
      this.span.setAttribute('error.type', error instanceof Error ? error.name : 'error');
      this.span.setStatus({ code: SpanStatusCode.ERROR });
    }
    this.span.end();
  }
}

function spanContextOf(traceparent: string | undefined): SpanContext | undefined {
  const parsed = parseTraceparent(traceparent);
  if (!parsed) return undefined;
  const { traceId, spanId, sampled } = parsed;
  return {
    traceId,
    spanId,
    isRemote: true,
    traceFlags: sampled ? TraceFlags.SAMPLED : TraceFlags.NONE,
  };
}

function contextOf(parent: string | undefined): Context {
  const remote = spanContextOf(parent);
  return remote ? trace.setSpanContext(ROOT_CONTEXT, remote) : ROOT_CONTEXT;
}

function linksTo(traceparents: SpanOptions['links'] = []): Link[] {
  return [...new Set(traceparents)].flatMap((traceparent) => {
    const context = spanContextOf(traceparent);
    return context ? [{ context }] : [];
  });
}
