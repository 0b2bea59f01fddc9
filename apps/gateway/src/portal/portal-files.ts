import { createHash } from 'node:crypto';
import { readdir, readFile, stat } from 'node:fs/promises';
import { extname, join, relative, sep } from 'node:path';
import { promisify } from 'node:util';
import { gzip } from 'node:zlib';

const compress = promisify(gzip);

/** By extension; with the texts that are worth compressing. */
const TYPES: Record<string, { type: string; text: boolean }> = {
  '.html': { type: 'text/html; charset=utf-8', text: true },
  '.js': { type: 'text/javascript; charset=utf-8', text: true },
  '.css': { type: 'text/css; charset=utf-8', text: true },
  '.json': { type: 'application/json; charset=utf-8', text: true },
  '.svg': { type: 'image/svg+xml', text: true },
  '.txt': { type: 'text/plain; charset=utf-8', text: true },
  '.webmanifest': { type: 'application/manifest+json', text: true },
  '.woff2': { type: 'font/woff2', text: false },
  '.png': { type: 'image/png', text: false },
  '.ico': { type: 'image/x-icon', text: false },
};

export interface PortalFile {
  type: string;
  body: Buffer;
  gzipped?: Buffer;
  tag: string;
}

/**
 * The built portal, held in memory and compressed once: some hundred kilobytes. A new build is noticed by its
 * index.html, which names the files of the build.
 */
export class PortalFiles {
  private loaded?: { builtAt: number; files: Promise<Map<string, PortalFile>> };

  constructor(private readonly folder: string) {}

  /** @param path below the folder, with slashes; undefined where it is not there, or nothing was built */
  async find(path: string): Promise<PortalFile | undefined> {
    const builtAt = await stat(join(this.folder, 'index.html')).then(
      ({ mtimeMs }) => mtimeMs,
      () => undefined,
    );
    if (builtAt === undefined) return undefined;
    if (this.loaded?.builtAt !== builtAt) this.loaded = { builtAt, files: readAll(this.folder) };
    return (await this.loaded.files).get(path);
  }
}

async function readAll(folder: string): Promise<Map<string, PortalFile>> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const paths = entries
    .filter((entry) => entry.isFile() && extname(entry.name) in TYPES)
    .map((entry) => join(entry.parentPath, entry.name));
  const read = async (path: string): Promise<[string, PortalFile]> => [
    relative(folder, path).split(sep).join('/'),
    await readOne(path),
  ];
  return new Map(await Promise.all(paths.map(read)));
}

async function readOne(path: string): Promise<PortalFile> {
  const { type, text } = TYPES[extname(path)];
  const body = await readFile(path);
  const tag = `"${createHash('sha256').update(body).digest('base64url').slice(0, 16)}"`;
  return { type, body, tag, ...(text && { gzipped: await compress(body, { level: 9 }) }) };
}
