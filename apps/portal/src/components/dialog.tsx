import { Modal, type ModalProps } from '@mantine/core';
import { useText } from '@/i18n/use-text';

type Props = Omit<ModalProps, 'opened' | 'closeButtonProps'>;

/** Open as long as it is there. */
export function Dialog(props: Props) {
  const t = useText();
  return <Modal opened closeButtonProps={{ 'aria-label': t('action.close') }} {...props} />;
}
