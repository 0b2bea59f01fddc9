import type { Text } from '@/i18n/text';

export interface RowFault {
  /** `/unitPrice`, or empty where the fault is about the whole row. */
  pointer: string;
  code: string;
  /** In English. */
  detail: string;
}

/** What is wrong with a row, in the reader's language; a code that is newer than this portal in the API's words. */
export function rowFaultText({ pointer, code, detail }: RowFault, t: Text): string {
  const field = pointer.split('/').at(-1) ?? '';
  const id = `row.${code}`;
  const rule = `row.rule.${field}`;
  const needsRule = code === 'missing' || code === 'invalid';
  if (!t.has(id) || (needsRule && !t.has(rule))) return detail;
  return t(id, { field, rule: t.has(rule) ? t(rule) : '' });
}
