import { endWithMessage } from '../infra/end-with-message.js';
import { readSettings } from '../infra/settings.js';
import { readParty } from './party.js';
import { registerParty } from './register-party.js';

/** `npm run party -- buyer|supplier …`: registers a company, as the owner of the tables; the services may run. */
async function main(args: string[]): Promise<void> {
  const party = readParty(args);
  process.stdout.write(`${await registerParty(readSettings(), party)}\n`);
}

await main(process.argv.slice(2)).catch(endWithMessage);
