import { Modal, type ModalProps } from '@mantine/core';
import { useText } from '@/i18n/use-text';
import { useFocusBack } from '@/lib/use-focus-back';
import classes from './dialog.module.css';

interface Props extends Omit<ModalProps, 'opened' | 'closeButtonProps' | 'classNames'> {
  /** A decision made here is under way, and its answer must find the dialog open. */
  busy?: boolean;
}

const CLASSES = { content: classes.window, header: classes.head, title: classes.title };

/** A dialog that is open as long as it is rendered; nothing closes it while it is busy. */
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
