import type { MigrationClass } from '@app/persistence';
import { CreateOrders0001 } from './0001-create-orders.js';
import { CreatePriceLists0002 } from './0002-create-price-lists.js';
import { CreateProcessModels0003 } from './0003-create-process-models.js';
import { CreateWebhooks0004 } from './0004-create-webhooks.js';
import { PrepareForGrowth0005 } from './0005-prepare-for-growth.js';
import { CreateResyncs0006 } from './0006-create-resyncs.js';
import { SearchWholeWords0007 } from './0007-search-whole-words.js';
import { KeepDiscardedLetters0008 } from './0008-keep-discarded-letters.js';
import { KeepJsonAsWritten0009 } from './0009-keep-json-as-written.js';
import { VersionPolicies0010 } from './0010-version-policies.js';
import { SearchBareNumbers0011 } from './0011-search-bare-numbers.js';
import { IndexDueDeliveries0012 } from './0012-index-due-deliveries.js';
import { IndexCounterparts0013 } from './0013-index-counterparts.js';

export const migrations: MigrationClass[] = [
  CreateOrders0001,
  CreatePriceLists0002,
  CreateProcessModels0003,
  CreateWebhooks0004,
  PrepareForGrowth0005,
  CreateResyncs0006,
  SearchWholeWords0007,
  KeepDiscardedLetters0008,
  KeepJsonAsWritten0009,
  VersionPolicies0010,
  SearchBareNumbers0011,
  IndexDueDeliveries0012,
  IndexCounterparts0013,
];
