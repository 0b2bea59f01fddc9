import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { parse } from 'yaml';

const RULES = 'deploy/prometheus/alerts.yml';
const TESTS = 'deploy/prometheus/alerts.test.yml';

const promtool = process.env.PROMTOOL ?? 'promtool';
const isThere = spawnSync(promtool, ['--version']).error === undefined;

it('every alarm is seen to fire by a rule test', () => {
  const { groups } = parse(readFileSync(RULES, 'utf8')) as { groups: { rules: { alert: string }[] }[] };
  const { tests } = parse(readFileSync(TESTS, 'utf8')) as {
    tests: { alert_rule_test: { alertname: string; exp_alerts: unknown[] }[] }[];
  };
  const fired = tests.flatMap(({ alert_rule_test: cases }) =>
    cases.filter(({ exp_alerts: expected }) => expected.length > 0).map(({ alertname }) => alertname),
  );
  const alarms = groups.flatMap(({ rules }) => rules.map(({ alert }) => alert));
  expect([...new Set(fired)].sort()).toEqual(alarms.sort());
});

// Prometheus is nothing that this project needs; where its promtool is (Debian: `prometheus`), the rules are run.
(isThere ? it : it.skip)('the rules do what their tests say', () => {
  const { status, stdout, stderr } = spawnSync(promtool, ['test', 'rules', TESTS], { encoding: 'utf8' });
  expect(status === 0 ? '' : stdout + stderr).toBe('');
});
