import { TextInput } from '@mantine/core';
import { IconPlus, IconReceiptOff, IconSearch } from '@tabler/icons-react';
import { useDeferredValue, useState } from 'react';
import { isProblem } from '@/api/problem';
import type { PriceList } from '@/api/types';
import { ActButton } from '@/components/act-button';
import { EmptyState } from '@/components/empty-state';
import { LateSkeleton } from '@/components/late-skeleton';
import { LeaveQuestion } from '@/components/leave-question';
import { PageHeader } from '@/components/page-header';
import { ProblemPanel } from '@/components/problem-panel';
import { useText } from '@/i18n/use-text';
import { late } from '@/lib/late';
import { usePriceList } from '../api/price-list';
import { usePriceEdits } from '../use-price-edits';
import { ChangeBar } from './change-bar';
import { ImportPreview } from './import-preview';
import { ListFiles } from './list-files';
import { PriceTable } from './price-table';
import classes from './prices.module.css';

const AddItemDialog = late(() => import('./add-item-dialog').then((all) => all.AddItemDialog));

export function PricesPage() {
  const list = usePriceList();
  if (list.data) return <LoadedPrices list={list.data} />;
  if (list.error) return <ProblemPanel isPage error={list.error} onRetry={() => void list.refetch()} />;
  return <LateSkeleton rows={8} />;
}

function LoadedPrices({ list }: { list: PriceList }) {
  const t = useText();
  const [text, setText] = useState('');
  const sought = useDeferredValue(text.trim().toLowerCase());
  const [file, setFile] = useState<File | null>(null);
  const [adding, setAdding] = useState(false);
  const { rows, edits, edit, begin, fault, version, amend, save, discard } = usePriceEdits(list);
  const isEdited = edits.size > 0;
  const isChanging = isEdited || file !== null;
  const shown = rows.filter(
    ({ entry: { sku, name } }) => sku.toLowerCase().includes(sought) || name.toLowerCase().includes(sought),
  );
  return (
    <>
      <LeaveQuestion when={isEdited} />
      <PageHeader
        title={t('prices.title')}
        subtitle={t('prices.summary', {
          currency: list.currency,
          version: list.version,
          count: new Set(list.entries.map(({ sku }) => sku)).size,
        })}
        actions={
          <>
            <ListFiles onChoose={setFile} />
            <ActButton
              variant="default"
              leftSection={<IconPlus size={16} aria-hidden />}
              disabled={isChanging}
              title={isChanging ? t('prices.add.first') : undefined}
              onClick={() => setAdding(true)}
            >
              {t('prices.add')}
            </ActButton>
          </>
        }
      />
      {adding && <AddItemDialog list={list} onClose={() => setAdding(false)} />}
      {file && (
        <ImportPreview
          key={file.name + file.lastModified}
          file={file}
          list={list}
          onDone={() => setFile(null)}
        />
      )}
      {isEdited && !file && (
        <ChangeBar
          title={t('prices.edits', { count: edits.size })}
          nextVersion={version + 1}
          blocked={fault}
          saving={amend.isPending}
          error={amend.error}
          {...(isProblem(amend.error, 'version-mismatch') && { errorText: t('prices.mismatch') })}
          onSave={save}
          onDiscard={discard}
        >
          {begin && (
            <TextInput
              className={classes.begin}
              type="date"
              label={t('prices.begin')}
              max="9999-12-31"
              value={begin.day}
              onChange={(event) => begin.change(event.currentTarget.value)}
            />
          )}
        </ChangeBar>
      )}
      {list.entries.length > 0 && (
        <TextInput
          className={classes.search}
          type="search"
          aria-label={t('prices.search')}
          placeholder={t('prices.search')}
          leftSection={<IconSearch size={16} aria-hidden />}
          value={text}
          onChange={(event) => setText(event.currentTarget.value)}
        />
      )}
      {shown.length === 0 ? (
        <EmptyState
          icon={IconReceiptOff}
          title={t(list.entries.length === 0 ? 'prices.empty' : 'prices.none')}
        />
      ) : (
        <PriceTable rows={shown} edits={edits} onEdit={edit} />
      )}
    </>
  );
}
