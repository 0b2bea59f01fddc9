import { useCallback } from 'react';
import type { Side } from '@/api/role';
import { useLanguage } from '@/i18n/language-context';
import { useText } from '@/i18n/use-text';
import { elementName } from './model/element-names';
import type { Markers } from './model/markers';
import type { GraphNode } from './model/process-graph';

/**
 * How an element is spoken: "Review quotation, waiting here, your turn".
 * @param side the reader's; null says nothing of turns
 */
export function useElementLabel(markers: Markers, side: Side | null): (node: GraphNode) => string {
  const t = useText();
  const { language } = useLanguage();
  return useCallback(
    (node) => {
      const name = elementName(node.id, language, node.name);
      const state = markers.elements.get(node.id);
      if (!state) return t('step.open', { name });
      if (state === 'done') return t('step.done', { name });
      if (!side) return t('step.here', { name });
      const mine = node.turn === side;
      return t(mine ? 'step.waiting.mine' : 'step.waiting.theirs', { name });
    },
    [markers, side, t, language],
  );
}
