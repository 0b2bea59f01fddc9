import { startTracing, traced, tracer } from './tracing.js';

jest.mock('./open-telemetry.js', () => {
  throw new Error('the SDK was loaded');
});

it('loads the SDK only where a collector is named', async () => {
  await startTracing('client-service', {});
  expect(tracer()).toBeUndefined();
  const named = startTracing('client-service', { OTEL_EXPORTER_OTLP_ENDPOINT: 'http://127.0.0.1:4318' });
  await expect(named).rejects.toThrow('the SDK was loaded');
});

it('builds nothing where nothing is traced', async () => {
  const build = jest.fn();
  await expect(traced(build, build, (span) => Promise.resolve(span))).resolves.toBeUndefined();
  expect(build).not.toHaveBeenCalled();
});
