/** What people call a unit in one language. */
export type UnitWords = readonly [
  /** Where a unit is chosen: kilogram (kg). */
  name: string,
  /** After a number: 1 pair, 10 kg. */
  one: string,
  /** After several: 10 pairs; left out where it is the same. */
  several?: string,
];
export type UnitLanguage = 'en' | 'fr';

/**
 * The units that orders are written in most, by what they count: things, packages, weight, volume, length, area,
 * energy, time. An order may have any other one too.
 * Source: UN/ECE Recommendation 20 and, for codes that begin with X, Recommendation 21
 */
export const UNIT_CODES = [
  ...['EA', 'PR', 'DZN', 'SET', 'C62', 'NAR'],
  ...['XBX', 'XCT', 'XPK', 'XBO', 'XRO', 'XPX'],
  ...['GRM', 'KGM', 'TNE', 'MLT', 'LTR', 'MTQ', 'CMT', 'MTR', 'MTK', 'KWH'],
  ...['MIN', 'HUR', 'DAY', 'MON'],
] as const;
export type UnitCode = (typeof UNIT_CODES)[number];

export const UNITS: Record<UnitCode, Record<UnitLanguage, UnitWords>> = {
  EA: { en: ['piece (pc, pcs)', 'piece', 'pieces'], fr: ['pièce (pc, pce)', 'pièce', 'pièces'] },
  PR: { en: ['pair', 'pair', 'pairs'], fr: ['paire', 'paire', 'paires'] },
  DZN: { en: ['dozen', 'dozen'], fr: ['douzaine', 'douzaine', 'douzaines'] },
  SET: { en: ['set', 'set', 'sets'], fr: ['jeu', 'jeu', 'jeux'] },
  C62: { en: ['one', 'unit', 'units'], fr: ['unité', 'unité', 'unités'] },
  NAR: {
    en: ['number of articles', 'article', 'articles'],
    fr: ['nombre d’articles', 'article', 'articles'],
  },
  XBX: { en: ['box', 'box', 'boxes'], fr: ['boîte', 'boîte', 'boîtes'] },
  XCT: { en: ['carton', 'carton', 'cartons'], fr: ['carton', 'carton', 'cartons'] },
  XPK: { en: ['package', 'package', 'packages'], fr: ['paquet', 'paquet', 'paquets'] },
  XBO: { en: ['bottle', 'bottle', 'bottles'], fr: ['bouteille', 'bouteille', 'bouteilles'] },
  XRO: { en: ['roll', 'roll', 'rolls'], fr: ['rouleau', 'rouleau', 'rouleaux'] },
  XPX: { en: ['pallet', 'pallet', 'pallets'], fr: ['palette', 'palette', 'palettes'] },
  GRM: { en: ['gram (g)', 'g'], fr: ['gramme (g)', 'g'] },
  KGM: { en: ['kilogram (kg)', 'kg'], fr: ['kilogramme (kg)', 'kg'] },
  TNE: { en: ['tonne (t)', 't'], fr: ['tonne (t)', 't'] },
  MLT: { en: ['millilitre (ml)', 'ml'], fr: ['millilitre (ml)', 'ml'] },
  LTR: { en: ['litre (l)', 'l'], fr: ['litre (l)', 'l'] },
  MTQ: { en: ['cubic metre (m³)', 'm³'], fr: ['mètre cube (m³)', 'm³'] },
  CMT: { en: ['centimetre (cm)', 'cm'], fr: ['centimètre (cm)', 'cm'] },
  MTR: { en: ['metre (m)', 'm'], fr: ['mètre (m)', 'm'] },
  MTK: { en: ['square metre (m²)', 'm²'], fr: ['mètre carré (m²)', 'm²'] },
  KWH: { en: ['kilowatt hour (kWh)', 'kWh'], fr: ['kilowattheure (kWh)', 'kWh'] },
  MIN: { en: ['minute (min)', 'min'], fr: ['minute (min)', 'min'] },
  HUR: { en: ['hour (h)', 'h'], fr: ['heure (h)', 'h'] },
  DAY: { en: ['day (d)', 'day', 'days'], fr: ['jour (j)', 'jour', 'jours'] },
  MON: { en: ['month', 'month', 'months'], fr: ['mois', 'mois'] },
};

const isUnit = (code: string): code is UnitCode => Object.hasOwn(UNITS, code);

/** @param quantity decimal string: French counts 1.5 as one, English does not */
export const isOne = (quantity: string, language: UnitLanguage): boolean =>
  new Intl.PluralRules(language).select(Number(quantity)) === 'one';

/** What stands after a number of units: articles, kg; the code itself of a unit that has no words here. */
export function unitAfter(quantity: string, code: string, language: UnitLanguage): string {
  if (!isUnit(code)) return code;
  const [, one, several = one] = UNITS[code][language];
  return isOne(quantity, language) ? one : several;
}
