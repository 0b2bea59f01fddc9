import type { HistoryEntry, Order } from '@/api/types';
import { Dialog } from '@/components/dialog';
import type { ProcessModel } from '@/features/diagram/api/read-model';
import { elementName } from '@/features/diagram/model/element-names';
import { markersOf, type Progress } from '@/features/diagram/model/markers';
import { useLanguage } from '@/i18n/language-context';
import { useFormat } from '@/i18n/use-format';
import { useText } from '@/i18n/use-text';
import { partyName } from '@/lib/party-name';
import { useActorName } from '../use-actor-name';
import classes from './step-dialog.module.css';

interface Props {
  id: string;
  order: Pick<Order, 'buyer' | 'supplier' | 'dueAt' | 'endedBy'>;
  history: HistoryEntry[];
  model: ProcessModel;
  progress: Progress;
  onClose: () => void;
}

/** One element of the diagram: who, when, which message. */
export function StepDialog({ id, order, history, model, progress, onClose }: Props) {
  const t = useText();
  const format = useFormat();
  const { language } = useLanguage();
  const node = model.graph.nodes.get(id);
  // Only the history of the element's own side tells of it.
  const actorOf = useActorName(node?.side ?? 'buyer', order);
  if (!node) return null;
  const state = markersOf(model.graph, progress).elements.get(id);
  const entry = history.findLast((candidate) => candidate.visited.includes(id));
  const message = node.message && t.or(`event.${node.message}`, node.message);
  const waits = state === 'acting' || state === 'passive';
  const facts: [string, string][] = [
    [t('step.side'), partyName(order[node.side], t)],
    [t('step.kind'), t(`kind.${node.kind}`)],
  ];
  if (message) facts.push([t('step.message'), `${message} (${node.message})`]);
  // Whoever led the order here has not done what it waits for.
  if (entry && waits) facts.push([t('step.since'), format.exact(entry.at)]);
  if (entry && !waits) {
    facts.push([t('step.who'), actorOf(entry, node.kind === 'endEvent' && entry.waitingAt === id)]);
    facts.push([t('step.when'), format.exact(entry.at)]);
  }
  if (waits && order.dueAt && state === 'acting') facts.push([t('step.due'), format.exact(order.dueAt)]);
  const standing = waits
    ? 'step.pending'
    : !state
      ? 'step.notYet'
      : entry
        ? 'process.done'
        : 'step.otherSide';
  return (
    <Dialog onClose={onClose} size="sm" title={elementName(id, language, node.name)}>
      <p className={classes.state} data-state={state}>
        {t(standing)}
      </p>
      <dl className={classes.facts}>
        {facts.map(([name, value]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
    </Dialog>
  );
}
