import { Modal, type ModalProps } from '@mantine/core';
import { useText } from '@/i18n/use-text';
import { useFocusBack } from '@/lib/use-focus-back';
import classes from './dialog.module.css';

interface Props extends Omit<ModalProps, 'opened' | 'closeButtonProps' | 'classNames'> {
  /** Something that was decided here is under way: its answer must have somebody to tell. */
  busy?: boolean;
}

const CLASSES = { content: classes.window, header: classes.head, title: classes.title };

/** Open as long as it is there; nothing closes it while it is busy. */
export function Dialog({ busy = false, onClose, ...props }: Props) {
  const t = useText();
  useFocusBack();
  return (
    <Modal
      opened
      classNames={CLASSES}
      closeButtonProps={{ 'aria-label': t('action.close'), disabled: busy }}
      onClose={() => {
        if (!busy) onClose();
      }}
      {...props}
    />
  );
}
