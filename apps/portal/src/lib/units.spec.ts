import type { UnitCode } from '@app/units';
import { expect, it } from 'vitest';
import { messagesOf } from '@/i18n/messages';
import { unitOf, unitsFor } from './units';

const english = messagesOf('en');
const french = messagesOf('fr');
const inEnglish = (unit: UnitCode) => english[`unitCode.${unit}`] ?? '';
const inFrench = (unit: UnitCode) => french[`unitCode.${unit}`] ?? '';

it.each([
  ['kg', 'KGM'],
  ['Kilogram', 'KGM'],
  ['m²', 'MTK'],
  ['m', 'MTR'],
  ['box', 'XBX'],
  [' ltr ', 'LTR'],
  ['m2', 'MTK'],
  ['pcs', 'EA'],
  ['x5h', 'x5h'],
  ['metre', 'MTR'],
  ['cubic', 'MTQ'],
  ['zebra', 'zebra'],
])('takes %j for %s', (text, unit) => expect(unitOf(text, inEnglish)).toBe(unit));

it('understands French', () => expect(unitOf('boîte', inFrench)).toBe('XBX'));

it('proposes what begins as the text does, and everything beside a unit that is chosen', () => {
  expect(unitsFor('kilo', inEnglish)).toEqual(['KGM', 'KWH']);
  expect(unitsFor('XB', inEnglish)).toEqual(['XBX', 'XBO']);
  expect(unitsFor('EA', inEnglish)).toEqual(unitsFor('', inEnglish));
  expect(unitsFor('zebra', inEnglish)).toEqual([]);
});

it('has a name for every unit that it proposes', () => {
  for (const unit of unitsFor('', inEnglish)) expect([inEnglish(unit), inFrench(unit)]).not.toContain('');
});
