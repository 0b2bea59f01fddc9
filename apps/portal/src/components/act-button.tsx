import { Button, type ButtonProps } from '@mantine/core';
import type { ComponentPropsWithRef } from 'react';
import { useText } from '@/i18n/use-text';
import { useCanAct } from '@/live/live-context';

type Props = ButtonProps & Omit<ComponentPropsWithRef<'button'>, keyof ButtonProps>;

/** A button that decides something: as long as the connection is lost it waits, and says why. */
export function ActButton({ disabled, title, ...props }: Props) {
  const t = useText();
  const canAct = useCanAct();
  return <Button {...props} disabled={disabled || !canAct} title={canAct ? title : t('live.cannotAct')} />;
}
