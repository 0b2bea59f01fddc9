import { useCallback } from 'react';
import { useIntl } from 'react-intl';
import type { MessageId } from './messages';

export type Values = Record<string, string | number>;
export type Text = (id: MessageId, values?: Values) => string;

/** The wording in the chosen language. */
export function useText(): Text {
  const intl = useIntl();
  return useCallback((id, values) => intl.formatMessage({ id }, values), [intl]);
}
