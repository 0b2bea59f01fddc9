// @vitest-environment node
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

import { theme } from './theme';

type Colour = [red: number, green: number, blue: number];

const css = readFileSync(new URL('./tokens.css', import.meta.url), 'utf8');

const BLOCKS = { light: /:root \{(.*?)\}/gs, dark: /scheme='dark'\] \{(.*?)\}/gs };

function tokensOf(scheme: keyof typeof BLOCKS): Map<string, Colour> {
  const blocks = [...css.matchAll(BLOCKS[scheme])];
  const pairs = blocks.flatMap(([, block = '']) => [...block.matchAll(/--([\w-]+): #([0-9a-f]{3,6});/g)]);
  return new Map(pairs.map(([, name = '', digits = '']) => [name, colourOf(digits)]));
}

const colourOf = (digits: string): Colour => {
  const long = digits.length === 3 ? digits.replace(/./g, '$&$&') : digits;
  return [0, 2, 4].map((at) => parseInt(long.slice(at, at + 2), 16)) as Colour;
};

/** Relative luminance and contrast. Source: WCAG 2.2, definitions. */
const luminance = (colour: Colour): number => {
  const [red, green, blue] = colour.map((part) => {
    const share = part / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  }) as Colour;
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
};
const contrast = (one: Colour, other: Colour) => {
  const [dark = 0, light = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (light + 0.05) / (dark + 0.05);
};
const mixed = (one: Colour, share: number, other: Colour) =>
  one.map((part, at) => part * share + (other[at] ?? 0) * (1 - share)) as Colour;

const SURFACES = ['page', 'panel', 'panel-2', 'hover', 'action-soft', 'tint'];
const WORDS = ['text', 'muted', 'faint', 'action', 'now-text', 'bad', 'info', 'good', 'teal', 'gray'];
/** Words on the ground that is made for them, and names in the diagram, whose drawing axe does not judge. */
const ON_THEIR_OWN = [
  ['now-text', 'now-soft'],
  ['pill-text', 'now'],
  ['panel', 'text'],
  ...['bad', 'info', 'good', 'teal', 'gray'].map((name) => [name, `${name}-soft`]),
  ...['pool', 'fill'].map((name) => ['diagram-label', `diagram-${name}`]),
  ...['done-soft', 'now-soft'].map((name) => ['diagram-label', name]),
];
const SHAPES = [
  ['diagram-stroke', 'diagram-pool'],
  ['diagram-stroke', 'diagram-fill'],
  ['done', 'done-soft'],
  ['now', 'now-soft'],
  ['field', 'page'],
  ['field', 'panel'],
];
/** As in bpmn-canvas.module.css. */
const HEAT = [0.16, 0.45, 0.8];

describe.each(['light', 'dark'] as const)('%s colours', (scheme) => {
  const tokens = tokensOf(scheme);
  const of = (name = '') => {
    const colour = tokens.get(name);
    if (!colour) throw new Error(`there is no token ${name}`);
    return colour;
  };
  const tooFaint = (pairs: string[][], least: number) =>
    pairs
      .filter(([front, ground]) => contrast(of(front), of(ground)) < least)
      .map((pair) => pair.join(' on '));

  it('let words be read on every surface', () => {
    const pairs = WORDS.flatMap((word) => SURFACES.map((surface) => [word, surface]));
    expect(tooFaint([...pairs, ...ON_THEIR_OWN], 4.5)).toEqual([]);
  });

  it('let names be read on the hottest task', () => {
    const label = of('diagram-label');
    const grounds = HEAT.map((share) => mixed(of('heat'), share, of('panel')));
    expect(Math.min(...grounds.map((ground) => contrast(label, ground)))).toBeGreaterThanOrEqual(4.5);
  });

  it('let white letters be read on what is pressed', () => {
    const shade = scheme === 'light' ? 6 : 5;
    const grounds = ['action', 'red'].map((name) => theme.colors?.[name]?.[shade]?.slice(1) ?? '');
    for (const ground of grounds)
      expect(contrast([255, 255, 255], colourOf(ground))).toBeGreaterThanOrEqual(4.5);
  });

  it('let shapes be seen', () => expect(tooFaint(SHAPES, 3)).toEqual([]));
});
