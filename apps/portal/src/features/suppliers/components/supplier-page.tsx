import { TextInput } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { IconPlus, IconReceiptOff, IconSearch } from '@tabler/icons-react';
import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { ApiProblem } from '@/api/problem';
import type { PriceListEntry } from '@/api/types';
import { Crumbs } from '@/components/crumbs';
import { EmptyState } from '@/components/empty-state';
import { LateSkeleton } from '@/components/late-skeleton';
import { LinkButton } from '@/components/link-button';
import { LoadMore } from '@/components/load-more';
import { PageHeader } from '@/components/page-header';
import { Panel } from '@/components/panel';
import { PerBase } from '@/components/per-base';
import { ProblemPanel } from '@/components/problem-panel';
import { ScrollingTable } from '@/components/scrolling-table';
import table from '@/components/table.module.css';
import { useFormat } from '@/i18n/use-format';
import { useText } from '@/i18n/use-text';
import { useUnits } from '@/i18n/use-units';
import { usePathPart } from '@/lib/use-address';
import { supplierListQuery, useSuppliers } from '../api/list-suppliers';

/** One supplier with its prices, as far as it shows them. */
export function SupplierPage() {
  const t = useText();
  const supplierId = usePathPart('supplierId');
  const [text, setText] = useState('');
  const [q] = useDebouncedValue(text, 250);
  const suppliers = useSuppliers();
  const prices = useInfiniteQuery({
    ...supplierListQuery(supplierId, q),
    placeholderData: keepPreviousData,
  });
  const supplier = suppliers.data?.find(({ id }) => id === supplierId);
  const hidden =
    supplier?.visibility === 'hidden' || (prices.error instanceof ApiProblem && prices.error.status === 404);
  if (suppliers.error && !suppliers.data)
    return <ProblemPanel isPage error={suppliers.error} onRetry={() => void suppliers.refetch()} />;
  if (!suppliers.data) return <LateSkeleton />;
  if (!supplier) return <ProblemPanel error={new ApiProblem(404, {})} onRetry={() => {}} />;
  return (
    <>
      <PageHeader
        title={supplier.name}
        subtitle={supplier.currency}
        crumbs={<Crumbs to="/buyer/suppliers" parent={t('suppliers.title')} current={supplier.name} />}
        actions={
          <LinkButton
            to="/buyer/orders/new"
            search={{ supplier: supplierId }}
            leftSection={<IconPlus size={18} aria-hidden />}
          >
            {t('suppliers.order')}
          </LinkButton>
        }
      />
      {hidden ? (
        <EmptyState icon={IconReceiptOff} title={t('new.noList')} />
      ) : prices.data ? (
        <Panel
          title={t('suppliers.list')}
          flush
          actions={
            <TextInput
              type="search"
              aria-label={t('prices.search')}
              placeholder={t('prices.search')}
              leftSection={<IconSearch size={16} aria-hidden />}
              value={text}
              onChange={(event) => setText(event.currentTarget.value)}
            />
          }
        >
          <Prices entries={prices.data.pages.flatMap(({ entries }) => entries)} />
          <LoadMore list={prices} />
        </Panel>
      ) : prices.error ? (
        <ProblemPanel error={prices.error} onRetry={() => void prices.refetch()} />
      ) : (
        <LateSkeleton />
      )}
    </>
  );
}

function Prices({ entries }: { entries: PriceListEntry[] }) {
  const t = useText();
  const units = useUnits();
  const format = useFormat();
  if (entries.length === 0) return <EmptyState icon={IconReceiptOff} title={t('prices.none')} />;
  return (
    <ScrollingTable label={t('prices.title')}>
      <thead>
        <tr>
          <th scope="col">{t('prices.sku')}</th>
          <th scope="col">{t('prices.name')}</th>
          <th scope="col">{t('prices.unit')}</th>
          <th scope="col" className={table.right}>
            {t('prices.now')}
          </th>
          <th scope="col" className={table.right}>
            {t('prices.vat')}
          </th>
        </tr>
      </thead>
      <tbody>
        {entries.map((entry) => (
          <tr key={entry.sku}>
            <td className={table.mono}>{entry.sku}</td>
            <td>{entry.name}</td>
            <td>{units.unit(entry.unitCode)}</td>
            <td className={table.right}>
              {format.amount(entry.unitPrice)}
              <PerBase quantity={entry.baseQuantity} />
            </td>
            <td className={table.right}>{format.percent(entry.vatRatePercent)}</td>
          </tr>
        ))}
      </tbody>
    </ScrollingTable>
  );
}
