import { createRequire } from 'node:module';
import type { defaultMetadataStorage } from 'class-transformer/types/storage.js';

/**
 * What class-transformer has been told of each class, by `@Type` and its like. The package exports this from no other
 * place; the test beside this file finds an upgrade that keeps it elsewhere or in another shape.
 */
export const transformerStorage = (
  createRequire(import.meta.url)('class-transformer/cjs/storage.js') as {
    defaultMetadataStorage: typeof defaultMetadataStorage;
  }
).defaultMetadataStorage;
