import { TextInput } from '@mantine/core';
import { IconBuildingStore, IconPlus, IconSearch } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { EmptyState } from '@/components/empty-state';
import { LateSkeleton } from '@/components/late-skeleton';
import { LinkButton } from '@/components/link-button';
import { PageHeader } from '@/components/page-header';
import { Panel } from '@/components/panel';
import { ProblemPanel } from '@/components/problem-panel';
import table from '@/components/table.module.css';
import { useText } from '@/i18n/use-text';
import { useSuppliers } from '../api/list-suppliers';

export function SuppliersPage() {
  const t = useText();
  const suppliers = useSuppliers();
  const [text, setText] = useState('');
  const found = suppliers.data?.filter(({ name }) => name.toLowerCase().includes(text.toLowerCase()));
  return (
    <>
      <PageHeader title={t('suppliers.title')} />
      <TextInput
        type="search"
        mb={16}
        maw={360}
        aria-label={t('suppliers.search')}
        placeholder={t('suppliers.search')}
        leftSection={<IconSearch size={16} aria-hidden />}
        value={text}
        onChange={(event) => setText(event.currentTarget.value)}
      />
      {suppliers.error && !suppliers.data && (
        <ProblemPanel error={suppliers.error} onRetry={() => void suppliers.refetch()} />
      )}
      {suppliers.isPending && <LateSkeleton />}
      {found?.length === 0 && <EmptyState icon={IconBuildingStore} title={t('suppliers.empty')} />}
      {found && found.length > 0 && (
        <Panel flush>
          <div className={table.scroll}>
            <table className={`${table.table} ${table.cards}`} aria-label={t('suppliers.title')}>
              <thead>
                <tr>
                  <th scope="col">{t('suppliers.name')}</th>
                  <th scope="col">{t('suppliers.currency')}</th>
                  <th scope="col">{t('suppliers.list')}</th>
                  <th aria-hidden />
                </tr>
              </thead>
              <tbody>
                {found.map(({ id, name, currency, visibility }) => (
                  <tr key={id}>
                    <td>
                      <Link to="/buyer/suppliers/$supplierId" params={{ supplierId: id }} data-row-link>
                        {name}
                      </Link>
                    </td>
                    <td>{currency}</td>
                    <td className={table.muted} data-label={t('suppliers.list')}>
                      {t(visibility === 'hidden' ? 'suppliers.hidden' : 'suppliers.shown')}
                    </td>
                    <td className={`${table.right} ${table.action}`}>
                      <LinkButton
                        to="/buyer/orders/new"
                        search={{ supplier: id }}
                        variant="default"
                        size="xs"
                        aria-label={t('suppliers.order.of', { name })}
                        leftSection={<IconPlus size={14} aria-hidden />}
                      >
                        {t('suppliers.order')}
                      </LinkButton>
                    </td>
                  </tr>
                ))}
              </tbody>
            </table>
          </div>
        </Panel>
      )}
    </>
  );
}
