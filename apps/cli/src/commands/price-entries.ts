import { resultOf, type PriceListEntry } from '@app/api-client';
import type { Command } from 'commander';
import { UsageError } from '../exit-codes.js';
import type { Io } from '../io.js';
import { changeLines } from '../render/price-list.js';
import { openSession, type Session } from '../session.js';
import { keyOption, show } from './shared.js';

interface SetOptions {
  name?: string;
  unit?: string;
  vat?: string;
  per?: string;
  from?: string;
  to?: string;
}

/** Single prices by hand, beside the import of a whole list. */
export function addPriceEntryCommands(prices: Command, io: Io): void {
  prices
    .command('set')
    .description('set the price of an article; fields that are not given stay as they are')
    .argument('<sku>')
    .argument('<price>', 'without VAT, up to four decimals')
    .option('--name <text>', 'needed for a new article, as are --unit and --vat')
    .option('--unit <code>', 'UN/ECE Recommendation 20: EA, KGM, …')
    .option('--vat <percent>', 'rate of VAT')
    .option('--per <quantity>', 'how many units the price is for')
    .option('--from <instant>', 'a date or an instant; now unless given')
    .option('--to <instant>', 'as it is unless given; with --from without end')
    .addOption(keyOption())
    .action(async (sku: string, unitPrice: string, options: SetOptions, command: Command) => {
      const session = await openSession(command, io, 'supplier');
      const entry = entryOf(sku, unitPrice, options, await listed(session, sku));
      await amend(session, io, { entries: [entry] });
    });

  prices
    .command('remove')
    .description('end the prices of articles')
    .argument('<sku...>')
    .addOption(keyOption())
    .action(async (removedSkus: string[], _options, command: Command) => {
      await amend(await openSession(command, io, 'supplier'), io, { removedSkus });
    });
}

/** What the list says of the article now; the search finds texts, of which one may be the very sku. */
async function listed({ api }: Session, sku: string): Promise<PriceListEntry | undefined> {
  for (let cursor: string | undefined; ;) {
    const query = { q: sku, limit: 200, ...(cursor && { cursor }) };
    const page = await resultOf(api.GET('/v1/supplier/price-list', { params: { query } }));
    const found = page.entries.find((entry) => entry.sku === sku);
    if (found || page.nextCursor === null) return found;
    cursor = page.nextCursor;
  }
}

/** @throws {UsageError} a new article of which something is not said */
function entryOf(sku: string, unitPrice: string, options: SetOptions, now: PriceListEntry | undefined) {
  const { name = now?.name, unit = now?.unitCode, vat = now?.vatRatePercent, from, to } = options;
  if (name === undefined || unit === undefined || vat === undefined)
    throw new UsageError(`${sku} is not on the list yet: give --name, --unit and --vat`);
  // A price that was set for later begins with that end; without it, it would be deleted.
  const end = to ?? (from === undefined ? now?.validTo : undefined);
  // Another rate may be of another category: that of the old one is kept with the old rate alone.
  const vatCategory = vat === now?.vatRatePercent ? now.vatCategory : undefined;
  return {
    sku,
    name,
    unitCode: unit,
    unitPrice,
    vatRatePercent: vat,
    baseQuantity: options.per ?? now?.baseQuantity,
    vatCategory,
    validFrom: from,
    validTo: end ?? undefined,
  };
}

async function amend(
  session: Session,
  io: Io,
  body: { entries?: ReturnType<typeof entryOf>[]; removedSkus?: string[] },
): Promise<void> {
  const change = await session.decide(session.api.PATCH('/v1/supplier/price-list', { body }));
  show(io, session, change, () => changeLines(change));
}
