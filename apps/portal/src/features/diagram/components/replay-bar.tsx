import { Slider } from '@mantine/core';
import { useLanguage } from '@/i18n/language-context';
import { useText } from '@/i18n/use-text';
import { elementName } from '../model/element-names';
import type { ProcessGraph } from '../model/process-graph';
import type { ReplayStep } from '../model/replay';
import classes from './replay-bar.module.css';

interface Props {
  steps: ReplayStep[];
  at: number;
  graph: ProcessGraph;
  onChange: (at: number) => void;
}

/** The order's way again, one element at a time. */
export function ReplayBar({ steps, at, graph, onChange }: Props) {
  const t = useText();
  const { language } = useLanguage();
  const element = steps[at]?.element ?? '';
  const text = t('process.replay.step', {
    step: at + 1,
    count: steps.length,
    name: elementName(element, language, graph.nodes.get(element)?.name),
  });
  return (
    <div className={classes.bar}>
      <Slider
        className={classes.slider}
        min={0}
        max={Math.max(1, steps.length - 1)}
        value={at}
        label={null}
        thumbLabel={t('process.replay.slider')}
        thumbValueText={text}
        onChange={onChange}
      />
      <output className={classes.text}>{text}</output>
    </div>
  );
}
