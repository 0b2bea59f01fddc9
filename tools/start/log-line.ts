/** An app's JSON log line as one short line for people; other output as it came. */
export function readableLine(app: string, line: string): string {
  const entry = parse(line);
  if (!entry) return `${' '.repeat(12)} ${app.padEnd(16)} ${line}`;
  const { time, msg, level, app: _app, name: _name, order_id: order, ...rest } = entry;
  const clock = typeof time === 'string' ? time.slice(11, 23) : ' '.repeat(12);
  const fields = Object.entries(rest)
    .filter(([, value]) => value !== undefined && value !== null)
    .map(([name, value]) => `${name}=${typeof value === 'string' ? value : JSON.stringify(value)}`);
  const about = typeof order === 'string' ? [`order=…${order.slice(-8)}`] : [];
  const mark = level === 'error' || level === 'warn' ? `${level.toUpperCase()} ` : '';
  return [clock, app.padEnd(16), mark + String(msg), ...about, ...fields].join(' ').trimEnd();
}

function parse(line: string): Record<string, unknown> | undefined {
  if (!line.startsWith('{')) return undefined;
  try {
    return JSON.parse(line) as Record<string, unknown>;
  } catch {
    return undefined;
  }
}
