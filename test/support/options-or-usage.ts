/**
 * The options that the command line gives. Where it asks for help, or gives something that cannot be read, the usage is
 * printed and the process ends, with 2 in the latter case.
 * @param read throws an Error that names what it cannot read
 */
export function optionsOrUsage<Options>(read: (args: string[]) => Options, usage: string): Options {
  const args = process.argv.slice(2);
  if (args.includes('--help')) end(0, usage);
  try {
    return read(args);
  } catch (error) {
    return end(2, `${(error as Error).message}\n\n${usage}`);
  }
}

function end(code: number, text: string): never {
  process.stdout.write(`${text}\n`);
  return process.exit(code);
}
