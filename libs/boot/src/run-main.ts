/** For `main.ts`: a start that fails says why in one line and ends the process with a code. */
export async function runMain(name: string, start: () => Promise<unknown>): Promise<void> {
  try {
    await start();
  } catch (error) {
    process.stderr.write(`${name}: ${(error as Error).message}\n`);
    process.exit(1);
  }
}

/**
 * Waits until a server listens.
 * @throws {Error} which of the settings HOST and PORT is to be changed
 */
export async function listening(begun: Promise<unknown>): Promise<void> {
  await begun.catch((error: NodeJS.ErrnoException & { address?: string; port?: number }) => {
    const { code, address, port } = error;
    if (code === 'EADDRINUSE') throw new Error(`Port ${port} on ${address} is taken: set PORT to a free one`);
    if (code === 'EACCES')
      throw new Error(`Port ${port} is not allowed to this user: set PORT to one above 1023`);
    if (code === 'EADDRNOTAVAIL' || code === 'ENOTFOUND')
      throw new Error('HOST is not an address of this machine');
    throw error;
  });
}
