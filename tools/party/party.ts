import { parseArgs } from 'node:util';
import { checkShape, IsCurrency, Party } from '@app/contracts';
import { IsIn, IsTimeZone, Matches } from 'class-validator';
import { InfraError } from '../infra/infra-error.js';

const USAGE =
  'npm run party -- buyer|supplier --id UUID --name NAME; a supplier also has --currency EUR and --time-zone Europe/Paris';

const IsReadable = () => Matches(/[\p{L}\p{N}]/u, { message: 'must have a letter or a digit' });

export class NewBuyer extends Party {
  @IsIn(['buyer']) role: 'buyer';
  @IsReadable() override name: string;
}

export class NewSupplier extends Party {
  @IsIn(['supplier']) role: 'supplier';
  @IsReadable() override name: string;
  /** All of its prices and amounts are in it. */
  @IsCurrency() currency: string;
  /** A quotation is valid until the end of a day there. */
  @IsTimeZone() timeZone: string;
}

const CONTRACTS = new Map<string, new () => NewBuyer | NewSupplier>([
  ['buyer', NewBuyer],
  ['supplier', NewSupplier],
]);

/** @throws {InfraError} naming what is wrong, and how it is written */
export function readParty(args: string[]): NewBuyer | NewSupplier {
  const { role, ...given } = readArguments(args);
  const contract = CONTRACTS.get(role ?? '');
  if (!contract) throw new InfraError(USAGE);
  const checked = checkShape(contract, { role, ...given });
  if ('value' in checked) return checked.value;
  const faults = checked.faults.map(({ pointer, detail }) => `--${optionOf(pointer)} ${detail}`);
  throw new InfraError(`${faults.join('; ')} (${USAGE})`);
}

function readArguments(args: string[]) {
  const text = { type: 'string' } as const;
  try {
    const { values, positionals } = parseArgs({
      args,
      allowPositionals: true,
      options: { id: text, name: text, currency: text, 'time-zone': text },
    });
    const [role, ...rest] = positionals;
    const { 'time-zone': timeZone, ...others } = values;
    return {
      ...others,
      ...(timeZone !== undefined && { timeZone }),
      ...(values.name !== undefined && { name: values.name.trim() }),
      role: rest.length === 0 ? role : undefined,
    };
  } catch (error) {
    throw new InfraError(`${(error as Error).message} (${USAGE})`);
  }
}

/** `/timeZone` is given as `--time-zone`. */
const optionOf = (pointer: string) =>
  pointer.slice(1).replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
