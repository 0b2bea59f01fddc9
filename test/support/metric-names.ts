import { readFileSync } from 'node:fs';
import { parse } from 'yaml';

const NAME = /\b(?:procmetier|http|nodejs|process)_[a-z0-9_]+(?=[{[) ]|$)/g;

/** Every expression of the alarms. */
export function alertExpressions(file: string): string[] {
  const { groups } = parse(readFileSync(file, 'utf8')) as {
    groups: { rules: { alert: string; expr: string }[] }[];
  };
  return groups.flatMap(({ rules }) => rules.map(({ expr }) => expr));
}

/** Every expression of a dashboard's panels. */
export function dashboardExpressions(file: string): string[] {
  const { panels } = JSON.parse(readFileSync(file, 'utf8')) as {
    panels: { targets?: { expr: string }[] }[];
  };
  return panels.flatMap(({ targets = [] }) => targets.map(({ expr }) => expr));
}

/** The metrics that an expression names. */
export const metricsIn = (expression: string): string[] => [...new Set(expression.match(NAME) ?? [])];

/** The labels by which it selects or groups, in the order of their first use. */
export function labelsIn(expression: string): string[] {
  const selected = [...expression.matchAll(/([a-z_]+)\s*(?:=~|!~|!=|=)\s*"/g)].map(([, label]) => label);
  const grouped = [...expression.matchAll(/\bby \(([^)]*)\)/g)].flatMap(([, labels]) => labels.split(/,\s*/));
  return [...new Set([...selected, ...grouped])];
}

export interface ScrapedMetrics {
  /** Names of the samples and of the metrics that are only declared. */
  names: Set<string>;
  labels: Set<string>;
}

/** Reads the text that Prometheus would read. */
export function readScrape(text: string): ScrapedMetrics {
  const names = new Set([...text.matchAll(/^# TYPE (\S+) (?!histogram)/gm)].map(([, name]) => name));
  for (const [, base] of text.matchAll(/^# TYPE (\S+) histogram/gm))
    for (const part of ['bucket', 'sum', 'count']) names.add(`${base}_${part}`);
  const labels = new Set([...text.matchAll(/[{,]([a-z_]+)="/g)].map(([, label]) => label));
  return { names, labels };
}
