import { ForwardOnly } from '@app/persistence';
import type { QueryRunner } from 'typeorm';

const ROLE = 'supplier_service';

/**
 * Suppliers with their policies, and their price lists with history. The owner role creates; the service's role may
 * end an entry but never change what it said: an order is judged by the list of the instant at which it was placed.
 * Entries have no foreign key: each change of a list looks its supplier up once, suppliers are never deleted, and an
 * import of 100,000 rows would check each of them again.
 */
export class CreatePriceLists0002 extends ForwardOnly {
  name = 'CreatePriceLists1700000000002';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE suppliers (
        id uuid PRIMARY KEY,
        name text NOT NULL,
        currency text NOT NULL CHECK (currency ~ '^[A-Z]{3}$'),
        auto_confirm boolean NOT NULL,
        auto_confirm_limit numeric(19,4) NOT NULL CHECK (auto_confirm_limit >= 0),
        response_within text NOT NULL,
        quote_within text NOT NULL,
        valid_for text NOT NULL,
        time_zone text NOT NULL,
        visibility text NOT NULL CHECK (visibility IN ('public', 'buyers', 'hidden')),
        price_list_version int NOT NULL DEFAULT 0,
        price_list_changed_at timestamptz,
        quotation_counter bigint NOT NULL DEFAULT 0
      );
      CREATE INDEX suppliers_name ON suppliers (name, id);

      CREATE TABLE price_list_entries (
        supplier_id uuid NOT NULL,
        sku text COLLATE "C" NOT NULL,
        valid_from timestamptz NOT NULL,
        valid_to timestamptz CHECK (valid_to > valid_from),
        name text NOT NULL,
        unit_code text NOT NULL,
        unit_price numeric(19,4) NOT NULL CHECK (unit_price >= 0),
        base_quantity numeric(19,4) NOT NULL CHECK (base_quantity > 0),
        vat_rate numeric(5,2) NOT NULL CHECK (vat_rate BETWEEN 0 AND 100),
        vat_category text NOT NULL,
        version int NOT NULL,
        PRIMARY KEY (supplier_id, sku, valid_from)
      );

      CREATE TABLE price_list_staging (
        supplier_id uuid NOT NULL,
        import_id uuid NOT NULL,
        line int NOT NULL,
        sku text COLLATE "C",
        name text,
        unit_code text,
        unit_price numeric(19,4),
        base_quantity numeric(19,4),
        vat_rate numeric(5,2),
        vat_category text,
        valid_from timestamptz,
        valid_to timestamptz,
        faults jsonb,
        created_at timestamptz NOT NULL DEFAULT now(),
        PRIMARY KEY (supplier_id, import_id, line)
      );
      CREATE INDEX price_list_staging_sku ON price_list_staging (supplier_id, import_id, sku);
      CREATE INDEX price_list_staging_created_at ON price_list_staging (created_at);

      GRANT SELECT ON suppliers TO ${ROLE};
      GRANT UPDATE (auto_confirm, auto_confirm_limit, response_within, quote_within, valid_for, time_zone,
        visibility, price_list_version, price_list_changed_at, quotation_counter) ON suppliers TO ${ROLE};
      GRANT SELECT, INSERT, DELETE ON price_list_entries TO ${ROLE};
      GRANT UPDATE (valid_to) ON price_list_entries TO ${ROLE};
      GRANT SELECT, INSERT, UPDATE, DELETE ON price_list_staging TO ${ROLE};
    `);
  }
}
