import { readFileSync } from 'node:fs';
import { Argument, Command, Option } from 'commander';
import { addDecisionCommands } from './commands/decisions.js';
import { addOperatorCommands } from './commands/ops.js';
import { addOrderCommands } from './commands/orders.js';
import { addPriceCommands } from './commands/prices.js';
import { addWatchCommand } from './commands/watch.js';
import { addWebhookCommands } from './commands/webhooks.js';
import { webAddress } from './input.js';
import { bashCompletion, zshCompletion } from './completion.js';
import type { Io } from './io.js';

const { version } = JSON.parse(readFileSync(new URL('../../../package.json', import.meta.url), 'utf8')) as {
  version: string;
};

const EXIT_CODES = `
Exit codes:
  0  done             3  refused by a rule or the process   5  sign-in or role refused
  1  something broke  4  there is no such thing             6  away, or the outcome is unknown
  2  wrong usage      130  ended by Ctrl-C`;

/** The whole command line; ends by throwing, never the process. */
export function createProgram(io: Io): Command {
  const program = new Command('procmetier')
    .description('Place and follow orders, decide them, keep a price list, and look after the system.')
    .version(version)
    .addOption(
      new Option('--url <url>', 'the gateway')
        .env('PROCMETIER_URL')
        .argParser(webAddress)
        .default('http://localhost:3000'),
    )
    .addOption(
      new Option('--issuer <url>', 'the identity provider')
        .env('PROCMETIER_ISSUER')
        .argParser(webAddress)
        .default('http://localhost:3080'),
    )
    .addOption(
      new Option('--client <id>', 'who signs in; a demo company of the command’s role unless given').env(
        'PROCMETIER_CLIENT',
      ),
    )
    .addOption(
      new Option('--secret <secret>', 'its secret; better by the environment')
        .env('PROCMETIER_SECRET')
        .default('demo'),
    )
    .addOption(
      new Option('--token-parameters <form>', 'what the provider wants beside it, as scope=…&audience=…')
        .env('PROCMETIER_TOKEN_PARAMETERS')
        .argParser((text) => Object.fromEntries(new URLSearchParams(text)))
        .default({}, 'none'),
    )
    .option('--json', 'for scripts: the answer as one line of JSON')
    .addHelpText('after', EXIT_CODES)
    .configureOutput({
      writeOut: (text) => io.out(text.trimEnd()),
      writeErr: (text) => io.err(text.trimEnd()),
    })
    .configureHelp({ showGlobalOptions: true })
    .showSuggestionAfterError()
    .enablePositionalOptions(false)
    .exitOverride();
  addOrderCommands(program, io);
  addDecisionCommands(program, io);
  addPriceCommands(program, io);
  addWatchCommand(program, io);
  addWebhookCommands(program, io);
  addOperatorCommands(program, io);
  program
    .command('completion')
    .description('print a script that completes commands in your shell')
    .addArgument(new Argument('<shell>', 'yours').choices(['bash', 'zsh']))
    .action((shell: string) => io.out(shell === 'bash' ? bashCompletion(program) : zshCompletion(program)));
  return program;
}
