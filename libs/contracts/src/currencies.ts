import { buildMessage, ValidateBy, type ValidationOptions } from 'class-validator';

/**
 * Active currencies by the decimals of their minor unit. Metals, funds without minor unit and test codes are
 * left out: nobody prices an order in them.
 * Source: ISO 4217, list one of the maintenance agency (SIX), as of 2026.
 */
const CODES_BY_EXPONENT: Record<number, string> = {
  0: 'BIF CLP DJF GNF ISK JPY KMF KRW PYG RWF UGX UYI VND VUV XAF XOF XPF',
  2: `AED AFN ALL AMD AOA ARS AUD AWG AZN BAM BBD BDT BMD BND BOB BOV BRL BSD BTN BWP BYN BZD CAD CDF CHE CHF
      CHW CNY COP COU CRC CUP CVE CZK DKK DOP DZD EGP ERN ETB EUR FJD FKP GBP GEL GHS GIP GMD GTQ GYD HKD HNL
      HTG HUF IDR ILS INR IRR JMD KES KGS KHR KPW KYD KZT LAK LBP LKR LRD LSL MAD MDL MGA MKD MMK MNT MOP MRU
      MUR MVR MWK MXN MXV MYR MZN NAD NGN NIO NOK NPR NZD PAB PEN PGK PHP PKR PLN QAR RON RSD RUB SAR SBD SCR
      SDG SEK SGD SHP SLE SOS SRD SSP STN SVC SYP SZL THB TJS TMT TOP TRY TTD TWD TZS UAH USD USN UYU UZS VED
      VES WST XCD XCG YER ZAR ZMW ZWG`,
  3: 'BHD IQD JOD KWD LYD OMR TND',
  4: 'CLF UYW',
};

const EXPONENTS: ReadonlyMap<string, number> = new Map(
  Object.entries(CODES_BY_EXPONENT).flatMap(([exponent, codes]) =>
    codes.split(/\s+/).map((code) => [code, Number(exponent)] as const),
  ),
);

/** The code is none of ISO 4217's active currencies, so nobody knows how its amounts are rounded. */
export class UnknownCurrency extends Error {
  constructor(readonly currency: string) {
    super(`unknown currency: ${currency}`);
    this.name = 'UnknownCurrency';
  }
}

/** The currencies that events may name are those that amounts can be rounded in: one list for both. */
export const IsCurrency = (options?: ValidationOptions) =>
  ValidateBy(
    {
      name: 'isCurrency',
      validator: {
        validate: (value) => EXPONENTS.has(value as string),
        defaultMessage: buildMessage(
          (each) => `${each}$property must be an active currency code of ISO 4217`,
          options,
        ),
      },
    },
    options,
  );

/**
 * @returns decimals of the currency's minor unit: JPY 0, EUR 2, TND 3
 * @throws {UnknownCurrency} for a code that is not active in ISO 4217
 */
export function exponentOf(currency: string): number {
  const exponent = EXPONENTS.get(currency);
  if (exponent === undefined) throw new UnknownCurrency(currency);
  return exponent;
}
