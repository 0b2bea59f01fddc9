export {
  isOne,
  UNIT_CODES,
  unitAfter,
  UNITS,
  type UnitCode,
  type UnitLanguage,
  type UnitWords,
} from './units.js';
