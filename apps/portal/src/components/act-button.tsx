import { Button, type ButtonProps } from '@mantine/core';
import { useRef, type ComponentPropsWithoutRef } from 'react';
import { useText } from '@/i18n/use-text';
import { useFocusLeft } from '@/lib/use-focus-back';
import { useCanAct } from '@/live/live-context';

type Props = ButtonProps & Omit<ComponentPropsWithoutRef<'button'>, keyof ButtonProps>;

/** A button that decides something: as long as the connection is lost it waits, and says why. */
export function ActButton({ disabled, title, ...props }: Props) {
  const t = useText();
  const canAct = useCanAct();
  const button = useRef<HTMLButtonElement>(null);
  useFocusLeft(button);
  return (
    <Button
      {...props}
      ref={button}
      disabled={disabled || !canAct}
      title={canAct ? title : t('live.cannotAct')}
    />
  );
}
