import { createTheme, type CSSVariablesResolver, type MantineColorsTuple } from '@mantine/core';
import { BusyButton } from '@/components/busy-button';

const action: MantineColorsTuple = [
  '#e8eef8',
  '#d3dff1',
  '#a9c0e3',
  '#7fa1d6',
  '#5a86ca',
  '#3f74c4',
  '#2b5aa3',
  '#244d8c',
  '#1d4074',
  '#15305a',
];
/** Mantine's own red is too light below white letters. */
const red: MantineColorsTuple = [
  '#fde8e8',
  '#f9cdcd',
  '#f4a9a9',
  '#f28b8b',
  '#dc5a5a',
  '#c23b3b',
  '#b02020',
  '#971a1a',
  '#7b1515',
  '#5c0f0f',
];
const gray: MantineColorsTuple = [
  '#f6f7f9',
  '#eef0f3',
  '#e9ecf0',
  '#e3e6eb',
  '#cfd5dd',
  '#a9b3c0',
  '#7b8796',
  '#566273',
  '#3a4654',
  '#1b2430',
];
/** Mantine's own dark scale is brownish beside our blue. */
const dark: MantineColorsTuple = [
  '#e6ebf2',
  '#c9d2de',
  '#9aa7b8',
  '#6f7d90',
  '#2a3441',
  '#222c38',
  '#171e27',
  '#0f141b',
  '#0b1016',
  '#070a0e',
];

export const theme = createTheme({
  colors: { action, red, gray, dark },
  primaryColor: 'action',
  primaryShade: { light: 6, dark: 5 },
  fontFamily: "'Inter Variable', system-ui, sans-serif",
  fontFamilyMonospace: "ui-monospace, 'SFMono-Regular', Menlo, Consolas, monospace",
  fontSizes: { xs: '12.5px', sm: '14px', md: '14px', lg: '15px', xl: '17px' },
  defaultRadius: 8,
  cursorType: 'pointer',
  focusRing: 'auto',
  respectReducedMotion: true,
  components: {
    Button: { defaultProps: { size: 'sm', component: BusyButton } },
    Modal: { defaultProps: { centered: true, radius: 12, shadow: undefined } },
    Tooltip: { defaultProps: { withArrow: false, openDelay: 300 } },
  },
});

/** Mantine takes our tokens (tokens.css), so that a colour is written once. */
export const cssVariables: CSSVariablesResolver = () => {
  const both = {
    '--mantine-color-body': 'var(--page)',
    '--mantine-color-text': 'var(--text)',
    '--mantine-color-dimmed': 'var(--muted)',
    '--mantine-color-placeholder': 'var(--faint)',
    '--mantine-color-default': 'var(--panel)',
    '--mantine-color-default-border': 'var(--line-strong)',
    '--mantine-color-default-hover': 'var(--hover)',
    '--mantine-color-default-color': 'var(--text)',
    '--mantine-color-error': 'var(--bad)',
    '--mantine-color-action-light-color': 'var(--action)',
    '--mantine-color-action-light-hover': 'var(--action-soft)',
    '--mantine-color-red-light-color': 'var(--bad)',
    '--mantine-color-red-light-hover': 'var(--bad-soft)',
    '--mantine-color-gray-light-hover': 'var(--hover)',
  };
  // Mantine's own is the colour of our panels: a button on one looked like words.
  const inDark = { ...both, '--mantine-color-disabled': 'var(--gray-soft)' };
  return { variables: {}, light: both, dark: inDark };
};
