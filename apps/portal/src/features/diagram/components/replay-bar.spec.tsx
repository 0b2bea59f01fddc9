import { MantineProvider } from '@mantine/core';
import { render, screen } from '@testing-library/react';
import { afterEach, expect, it, vi } from 'vitest';
import { LanguageContext } from '@/i18n/language-context';
import { messagesOf } from '@/i18n/messages';
import { textOf } from '@/i18n/text';
import { modelXml } from '@/testing/model';
import { graphOf, parseModel } from '../model/process-graph';
import { ReplayBar } from './replay-bar';

afterEach(() => vi.unstubAllGlobals());

it('says the step by its name, not by its number alone', () => {
  vi.stubGlobal('matchMedia', () => ({ matches: false, addEventListener() {}, removeEventListener() {} }));
  const progress = { buyer: null, supplier: null };
  const steps = ['buyer_start', 'review_quotation'].map((element) => ({ element, progress }));
  const text = textOf('en', messagesOf('en'));
  render(
    <LanguageContext value={{ language: 'en', text, setLanguage: () => Promise.resolve() }}>
      <MantineProvider env="test">
        <ReplayBar steps={steps} at={1} graph={graphOf(parseModel(modelXml))} onChange={() => {}} />
      </MantineProvider>
    </LanguageContext>,
  );
  expect(screen.getByRole('slider').getAttribute('aria-valuetext')).toBe('Step 2 of 2: Review quotation');
});
