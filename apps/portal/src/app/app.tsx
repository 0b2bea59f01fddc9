import { MantineProvider } from '@mantine/core';
import { QueryClientProvider } from '@tanstack/react-query';
import { RouterProvider } from '@tanstack/react-router';
import { LanguageProvider, type Spoken } from '@/i18n/language-provider';
import { queryClient } from './query-client';
import { router } from './router';
import { cssVariables, theme } from './theme';

export function App({ start }: { start: Spoken }) {
  return (
    <LanguageProvider start={start}>
      <MantineProvider theme={theme} cssVariablesResolver={cssVariables} defaultColorScheme="auto">
        <QueryClientProvider client={queryClient}>
          <RouterProvider router={router} />
        </QueryClientProvider>
      </MantineProvider>
    </LanguageProvider>
  );
}
