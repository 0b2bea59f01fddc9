import { Drawer } from '@mantine/core';
import type { Role } from '@/api/role';
import { useText } from '@/i18n/use-text';
import { useFocusBack } from '@/lib/use-focus-back';
import { Nav } from './nav';
import { SearchBox } from './search-box';

/** The menu on a phone. */
export function NavDrawer({ role, onClose }: { role: Role; onClose: () => void }) {
  const t = useText();
  useFocusBack();
  return (
    <Drawer
      opened
      onClose={onClose}
      size={280}
      title={t('app.menu')}
      closeButtonProps={{ 'aria-label': t('app.menu.close'), size: 44 }}
    >
      <div style={{ marginBottom: 16 }}>
        <SearchBox role={role} />
      </div>
      <Nav role={role} />
    </Drawer>
  );
}
