import type { MigrationClass } from '@app/persistence';
import { CreateOrders0001 } from './0001-create-orders.js';
import { CreateProcessModels0002 } from './0002-create-process-models.js';
import { CreateWebhooks0003 } from './0003-create-webhooks.js';
import { PrepareForGrowth0004 } from './0004-prepare-for-growth.js';
import { CreateResyncs0005 } from './0005-create-resyncs.js';
import { SearchWholeWords0006 } from './0006-search-whole-words.js';
import { KeepDiscardedLetters0007 } from './0007-keep-discarded-letters.js';
import { KeepJsonAsWritten0008 } from './0008-keep-json-as-written.js';
import { SearchBareNumbers0009 } from './0009-search-bare-numbers.js';
import { IndexDueDeliveries0010 } from './0010-index-due-deliveries.js';
import { IndexCounterparts0011 } from './0011-index-counterparts.js';

export const migrations: MigrationClass[] = [
  CreateOrders0001,
  CreateProcessModels0002,
  CreateWebhooks0003,
  PrepareForGrowth0004,
  CreateResyncs0005,
  SearchWholeWords0006,
  KeepDiscardedLetters0007,
  KeepJsonAsWritten0008,
  SearchBareNumbers0009,
  IndexDueDeliveries0010,
  IndexCounterparts0011,
];
