import { createHash } from 'node:crypto';
import type { Readable } from 'node:stream';
import {
  hashId,
  PRICE_LIST_CHUNK,
  SUPPLIER_COMMANDS,
  type Command,
  type CommitPriceList,
  type PriceListChange,
  type RequestFault,
  type StagedRow,
  type StagePriceList,
} from '@app/contracts';
import { Problem } from '../problem/problem.js';
import { RPC_DEADLINE_MS } from '../services/requests.js';
import type { CommandAnswer, ServiceClient } from '../services/service-client.js';
import { Abreast } from './abreast.js';
import { readPriceListRows } from './price-list-rows.js';

const MAX_FAULTS = 1_000;

/**
 * While the service judges and stores some chunks the next ones are read. More would only wait in its queue, each with
 * a deadline of its own, and fill the memory of both.
 */
const CHUNKS_AT_ONCE = 3;

/**
 * 100,000 rows against as many take 4 to 5 s on two busy cores; each statement of the service ends after 10 s.
 * Source: docs/performance.md, "Growth".
 */
const COMMIT_DEADLINE_MS = 15_000;

interface Import {
  /** Key, party and actor of the request; its body is not used. */
  command: Command;
  file: Readable;
  dryRun: boolean;
}

/**
 * Sends a CSV to the supplier's service in chunks and commits it, or says what a commit would change.
 * The import's id comes from party and key, so that a repeat of the request meets the first one's results.
 * @throws {Problem} `price-list-invalid` with every bad row; then nothing was changed
 */
export async function importPriceList(
  services: ServiceClient,
  { command, file, dryRun }: Import,
): Promise<CommandAnswer<PriceListChange>> {
  const importId = hashId(`${command.party} ${command.key}`);
  const faults: RequestFault[] = [];
  const content = createHash('sha256').update(`${command.fingerprint} ${dryRun}`);
  const staging = new Abreast(CHUNKS_AT_ONCE);
  let chunks = 0;
  let staged = 0;
  for await (const { rows, faults: unreadable } of readPriceListRows(file, PRICE_LIST_CHUNK)) {
    faults.push(...unreadable);
    const digest = digestOf(rows);
    content.update(digest);
    const key = `${importId}/${(chunks += 1)}`;
    staged += rows.length;
    if (rows.length > 0)
      await staging.begin(() =>
        stage(services, { ...command, key, fingerprint: digest }, { importId, rows }),
      );
  }
  await staging.end();
  const identity = { key: command.key, fingerprint: content.digest('hex') };
  if (faults.length === 0)
    return commit(
      services,
      { ...command, ...identity },
      { importId, dryRun, ...(staged > 0 && { rows: staged }) },
    );
  const check = { ...command, ...identity, key: `${importId}/check` };
  throw badRows([...faults, ...(await faultsOfRows(services, check, importId))]);
}

function commit(services: ServiceClient, command: Command, body: CommitPriceList) {
  return services.command<PriceListChange>(
    'supplier-service',
    SUPPLIER_COMMANDS.commitPriceList,
    { ...command, deadline: Date.now() + COMMIT_DEADLINE_MS, body },
    COMMIT_DEADLINE_MS,
  );
}

/** What the service finds wrong with the lines that could be read, so that the caller learns of all at once. */
async function faultsOfRows(
  services: ServiceClient,
  command: Command,
  importId: string,
): Promise<RequestFault[]> {
  try {
    await commit(services, command, { importId, dryRun: true });
    return [];
  } catch (error) {
    if (!(error instanceof Problem) || error.code !== 'price-list-invalid') throw error;
    return (error.details.extensions?.errors as RequestFault[] | undefined) ?? [];
  }
}

async function stage(services: ServiceClient, command: Command, body: StagePriceList): Promise<void> {
  const { expectedVersion: _judgedByTheCommit, ...rest } = command;
  const deadline = Date.now() + RPC_DEADLINE_MS;
  await services.command('supplier-service', SUPPLIER_COMMANDS.stagePriceList, { ...rest, deadline, body });
}

const digestOf = (rows: StagedRow[]) => createHash('sha256').update(JSON.stringify(rows)).digest('hex');

const badRows = (faults: RequestFault[]) =>
  new Problem('price-list-invalid', {
    detail: `${faults.length} faults; nothing was changed`,
    errors: faults.sort((one, other) => (one.line ?? 0) - (other.line ?? 0)).slice(0, MAX_FAULTS),
  });
