import { Menu } from '@mantine/core';
import {
  cloneElement,
  useEffect,
  useRef,
  useState,
  type ButtonHTMLAttributes,
  type ReactElement,
  type ReactNode,
  type Ref,
} from 'react';

export interface MenuEntry {
  label: string;
  icon?: ReactNode;
  color?: string;
  onClick: () => void;
}

export type MenuButtonProps = ButtonHTMLAttributes<HTMLButtonElement> & { ref?: Ref<HTMLButtonElement> };

interface Props {
  button: ReactElement<MenuButtonProps>;
  header?: ReactNode;
  entries: MenuEntry[];
}

/** Takes the place of the button that was pressed, together with its focus, and opens. */
export function MenuList({ button, header, entries }: Props) {
  const target = useRef<HTMLButtonElement>(null);
  const [opened, setOpened] = useState(false);
  useEffect(() => {
    target.current?.focus();
    setOpened(true);
  }, []);
  return (
    <Menu
      opened={opened}
      onChange={setOpened}
      position="bottom-end"
      width={header ? 240 : undefined}
      trapFocus={!header}
    >
      <Menu.Target>{cloneElement(button, { ref: target })}</Menu.Target>
      <Menu.Dropdown>
        {header}
        {entries.map(({ label, icon, color, onClick }) => (
          <Menu.Item key={label} leftSection={icon} color={color} onClick={onClick}>
            {label}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}
