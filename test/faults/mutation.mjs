import { register } from 'node:module';
import { isMainThread } from 'node:worker_threads';

/**
 * Loaded into an app by NODE_OPTIONS: gives the modules that MUTATION names a deliberate defect while they load, so
 * that what is built and deployed has none. An app that is built otherwise than expected does not start.
 */
if (isMainThread) register(import.meta.url);

/** @type {{ module: string; text: string; defect: string }[]} */
const patches = JSON.parse(process.env.MUTATION);

export async function load(url, context, next) {
  const loaded = await next(url, context);
  const wanted = patches.filter(({ module }) => url.endsWith(`/${module}.js`));
  if (wanted.length === 0) return loaded;
  let source = String(loaded.source);
  for (const { module, text, defect } of wanted) {
    if (source.split(text).length !== 2) throw new Error(`${module} does not say once: ${text}`);
    source = source.replace(text, () => defect);
  }
  return { ...loaded, source };
}
