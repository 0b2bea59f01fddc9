import { Modal, type ModalProps } from '@mantine/core';
import { useText } from '@/i18n/use-text';
import { useFocusBack } from '@/lib/use-focus-back';
import classes from './dialog.module.css';

type Props = Omit<ModalProps, 'opened' | 'closeButtonProps' | 'classNames'>;

const CLASSES = { content: classes.window, header: classes.head, title: classes.title };

/** Open as long as it is there. */
export function Dialog(props: Props) {
  const t = useText();
  useFocusBack();
  return (
    <Modal opened classNames={CLASSES} closeButtonProps={{ 'aria-label': t('action.close') }} {...props} />
  );
}
