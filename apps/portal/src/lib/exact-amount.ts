interface Priced {
  /** Decimals as the API writes them. */
  quantity: string;
  unitPrice: string;
  baseQuantity: string;
}

/** As a whole number, and how many of its digits stand after the point. */
function digitsOf(decimal: string): { digits: bigint; decimals: number } {
  const [whole = '0', fraction = ''] = decimal.split('.');
  return { digits: BigInt(whole + fraction), decimals: fraction.length };
}

const tenTo = (decimals: number) => 10n ** BigInt(decimals);

/** Of a line, rounded half up once as the supplier's side does it; a float would lose the half of 3 × 1.005. */
function amountOf({ quantity, unitPrice, baseQuantity }: Priced, decimals: number): bigint {
  const [count, price, base] = [digitsOf(quantity), digitsOf(unitPrice), digitsOf(baseQuantity)];
  const dividend = count.digits * price.digits * tenTo(base.decimals + decimals);
  const divisor = base.digits * tenTo(count.decimals + price.decimals);
  return (2n * dividend + divisor) / (2n * divisor);
}

/** @returns the sum of the rounded lines as a decimal of so many decimals */
export function sumOf(lines: readonly Priced[], decimals: number): string {
  const sum = lines.reduce((total, line) => total + amountOf(line, decimals), 0n);
  const text = String(sum).padStart(decimals + 1, '0');
  return decimals === 0 ? text : `${text.slice(0, -decimals)}.${text.slice(-decimals)}`;
}
