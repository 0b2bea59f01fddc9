import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vitest/config';
import { budgetPlugin } from './build/budget-plugin.ts';
import { devSignIn } from './build/dev-sign-in.ts';
import { wordingPlugin } from './build/wording-plugin.ts';

/** Where the API runs while the portal is worked on (`npm run dev:portal`). */
const gateway = process.env.GATEWAY_URL ?? 'http://localhost:3000';

/** Of what opens above a page: menus, dialogs, lists of choices. No first screen holds any, but that of a new order. */
const OVERLAYS =
  /\/(@floating-ui|react-remove-scroll|react-remove-scroll-bar)\/|\/@mantine\/core\/esm\/components\/(Modal|ModalBase|Popover|ScrollArea)\/|\/src\/components\/dialog\./;

export default defineConfig({
  plugins: [wordingPlugin(), react(), budgetPlugin(), devSignIn(gateway)],
  resolve: {
    alias: {
      '@app/units': fileURLToPath(new URL('../../libs/units/src/index.ts', import.meta.url)),
      '@': fileURLToPath(new URL('./src', import.meta.url)),
    },
  },
  // Fonts and pictures stay files: the content policy allows no data: fonts.
  build: {
    assetsInlineLimit: 0,
    chunkSizeWarningLimit: 700,
    cssCodeSplit: false,
    rolldownOptions: {
      output: {
        // What several pages share is one file: each of a hundred small ones costs a slow machine milliseconds.
        codeSplitting: {
          groups: [
            { name: 'shared', minShareCount: 3, priority: 1, test: (id) => !OVERLAYS.test(id) },
            { name: 'overlays', minShareCount: 2, test: OVERLAYS },
          ],
        },
      },
    },
  },
  server: { port: 5173, proxy: { '/v1': gateway, '/auth': gateway, '/health': gateway } },
  test: {
    environment: 'jsdom',
    include: ['{src,build}/**/*.spec.{ts,tsx}'],
    setupFiles: ['src/testing/setup.ts'],
    // More than what a test waits for, so that a failure says what did not come.
    testTimeout: 60_000,
    // Vitest leaves one core free, on two of them half of the machine.
    maxWorkers: '100%',
  },
});
