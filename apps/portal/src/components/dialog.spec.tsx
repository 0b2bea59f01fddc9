import { MantineProvider } from '@mantine/core';
import { act, render, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { useState } from 'react';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { Dialog } from './dialog';
import { LateMenu } from './late-menu/late-menu';

beforeEach(() => {
  vi.stubGlobal('matchMedia', () => ({ matches: false, addEventListener() {}, removeEventListener() {} }));
  Element.prototype.scrollIntoView = () => {};
});
afterEach(() => vi.unstubAllGlobals());

/** @param gone the button goes as the dialog opens, and another one comes afterwards */
function Page({ gone = false }: { gone?: boolean }) {
  const [isOpen, setOpen] = useState(false);
  return (
    <MantineProvider env="test">
      <main id="content" tabIndex={-1}>
        {!(gone && isOpen) && <button onClick={() => setOpen(true)}>open</button>}
        <LateMenu
          button={<button>menu</button>}
          entries={[{ label: 'entry', onClick: () => setOpen(true) }]}
        />
        {isOpen && (
          <Dialog title="A dialog" onClose={() => setOpen(false)}>
            <button>inside</button>
          </Dialog>
        )}
      </main>
    </MantineProvider>
  );
}

const hasFocus = (name: string) => waitFor(() => expect(document.activeElement?.textContent).toBe(name));

async function openAndLeave(...names: string[]) {
  const user = userEvent.setup();
  for (const name of names) await user.click(await screen.findByText(name));
  await screen.findByText('inside');
  await waitFor(() => expect(document.activeElement?.closest('[role=dialog]')).not.toBeNull());
  await user.keyboard('{Escape}');
  await waitFor(() => expect(screen.queryByText('inside')).toBeNull());
}

it('gives the focus back to what had it', async () => {
  render(<Page />);
  await openAndLeave('open');
  await hasFocus('open');
});

it('gives it back to the menu whose entry opened it', async () => {
  render(<Page />);
  await act(() => import('./late-menu/menu-list'));
  await openAndLeave('menu', 'entry');
  await hasFocus('menu');
});

it('gives it to the page where that is gone', async () => {
  render(<Page gone />);
  await openAndLeave('open');
  await waitFor(() => expect(document.activeElement?.id).toBe('content'));
});
