import { ActionIcon } from '@mantine/core';
import { IconFocusCentered, IconMaximize, IconMinus, IconPlus } from '@tabler/icons-react';
import type { RefObject } from 'react';
import { useText } from '@/i18n/use-text';
import type { CanvasHandle } from './bpmn-canvas';

interface Props {
  canvas: RefObject<CanvasHandle | null>;
  /** The element where the order is. */
  current: string | null;
  size: number;
}

/** What moves the picture of a process. */
export function CanvasTools({ canvas, current, size }: Props) {
  const t = useText();
  const tools: [string, typeof IconPlus, () => void][] = [
    [t('process.zoomOut'), IconMinus, () => canvas.current?.zoomBy(1 / 1.25)],
    [t('process.zoomIn'), IconPlus, () => canvas.current?.zoomBy(1.25)],
    [t('process.whole'), IconMaximize, () => canvas.current?.whole()],
    [t('process.current'), IconFocusCentered, () => current && canvas.current?.at(current)],
  ];
  return tools.map(([label, Picture, act]) => (
    <ActionIcon
      key={label}
      variant="subtle"
      color="gray"
      size={size}
      aria-label={label}
      title={label}
      onClick={act}
    >
      <Picture size={18} stroke={1.8} />
    </ActionIcon>
  ));
}
