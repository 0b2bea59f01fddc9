import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { labelsIn, metricsIn, readScrape } from './metric-names.js';

const EXPRESSION =
  'histogram_quantile(0.99, sum by (app, le) (rate(procmetier_batch_duration_seconds_bucket{part!="process"}[5m]))) > 1';

it('finds the metrics and labels of an expression', () => {
  expect(metricsIn(EXPRESSION)).toEqual(['procmetier_batch_duration_seconds_bucket']);
  expect(labelsIn(EXPRESSION)).toEqual(['part', 'app', 'le']);
  expect(metricsIn('nodejs_eventloop_lag_p99_seconds > 0.5')).toEqual(['nodejs_eventloop_lag_p99_seconds']);
});

it('knows a histogram by its parts and not by its own name', () => {
  const { names, labels } = readScrape(
    '# TYPE a_seconds histogram\n# TYPE b_total counter\nb_total{x="1",y="2"} 3\n',
  );
  expect([...names].sort()).toEqual(['a_seconds_bucket', 'a_seconds_count', 'a_seconds_sum', 'b_total']);
  expect([...labels]).toEqual(['x', 'y']);
});

it('each alarm leads to a section that says what to do', () => {
  const { groups } = parse(readFileSync('deploy/prometheus/alerts.yml', 'utf8')) as {
    groups: { rules: { alert: string; annotations: { runbook: string } }[] }[];
  };
  const sections = new Set(
    [...readFileSync('docs/operations.md', 'utf8').matchAll(/^### (.+)$/gm)].map(([, title]) => title),
  );
  const alarms = groups.flatMap(({ rules }) => rules);
  expect(alarms.map(({ alert }) => alert).sort()).toEqual([...sections].sort());
  for (const { alert, annotations } of alarms)
    expect(annotations.runbook).toBe(`docs/operations.md#${alert.toLowerCase()}`);
});
