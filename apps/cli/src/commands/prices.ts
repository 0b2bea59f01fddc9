import { Readable } from 'node:stream';
import { resultOf } from '@app/api-client';
import type { Command } from 'commander';
import { openSource, writeText, type Source } from '../input.js';
import type { Io } from '../io.js';
import { changeLines } from '../render/price-list.js';
import { openSession } from '../session.js';
import { addPriceEntryCommands } from './price-entries.js';
import { keyOption, show } from './shared.js';

const CSV = 'text/csv';

export function addPriceCommands(program: Command, io: Io): void {
  const prices = program.command('prices').description('the supplier’s price list');

  prices
    .command('export')
    .description('write the price list as CSV that can be imported again')
    .argument('[file]', 'where to; "-" is the standard output', '-')
    .action(async (file: string, _options, command: Command) => {
      const { api } = await openSession(command, io, 'supplier');
      const text = await resultOf(
        api.GET('/v1/supplier/price-list', { headers: { Accept: CSV }, parseAs: 'text' }),
      );
      if (file === '-') return io.out(text.trimEnd());
      await writeText(file, text);
      io.err(`${file} is written`);
    });

  prices
    .command('import')
    .description('replace the price list with a CSV file: prices that it does not name end')
    .argument(
      '<file>',
      'columns sku, name, unitCode, unitPrice, vatRatePercent and more, as the export has them; "-" is the standard input',
    )
    .option('--dry-run', 'change nothing, and say what would change')
    .addOption(keyOption())
    .action(async (file: string, { dryRun = false }: { dryRun?: boolean }, command: Command) => {
      const source = await openSource(file, io);
      const session = await openSession(command, io, 'supplier');
      const change = await session
        .decide(
          session.api.PUT('/v1/supplier/price-list', {
            params: { query: { dryRun } },
            ...streamOf(source, io),
          }),
        )
        .finally(() => io.progress(''));
      show(io, session, change, () => changeLines(change, dryRun));
    });

  addPriceEntryCommands(prices, io);
}

/** The server stores rows as it reads them, so what has been sent is about what has been stored. */
function streamOf({ bytes, open }: Source, io: Io) {
  let sent = 0;
  async function* chunks() {
    for await (const chunk of open() as AsyncIterable<Buffer>) {
      sent += chunk.length;
      io.progress(
        `${mebibytes(sent)} of ${mebibytes(bytes)} MiB sent${sent === bytes ? ', waiting for the answer' : ''}`,
      );
      yield chunk;
    }
  }
  const body = Readable.toWeb(Readable.from(chunks(), { objectMode: false }));
  return {
    body: body as never,
    bodySerializer: (stream: unknown) => stream,
    headers: { 'Content-Type': CSV },
    duplex: 'half' as const,
  };
}

const mebibytes = (bytes: number) => (bytes / 1024 / 1024).toFixed(1);
