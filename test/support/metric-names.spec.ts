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
