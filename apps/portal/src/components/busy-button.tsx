import type { ComponentPropsWithRef, MouseEvent } from 'react';

type Props = ComponentPropsWithRef<'button'> & { 'data-loading'?: boolean };

/**
 * What every button of Mantine is made of (theme.ts). One that is at work cannot be pressed, but keeps the focus: a
 * disabled one would lose it, and whoever uses a keyboard or a screen reader would be nowhere.
 */
export function BusyButton({ disabled, onClick, type = 'button', ...props }: Props) {
  if (!props['data-loading']) return <button type={type} disabled={disabled} onClick={onClick} {...props} />;
  // Enter in a field presses the form's button, too.
  const stop = (event: MouseEvent) => event.preventDefault();
  return <button type={type} aria-disabled onClick={stop} {...props} />;
}
