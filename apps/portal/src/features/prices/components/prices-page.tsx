import { Button, FileButton, TextInput } from '@mantine/core';
import { IconDownload, IconReceiptOff, IconSearch, IconUpload } from '@tabler/icons-react';
import { useDeferredValue, useMemo, useRef, useState } from 'react';
import { download } from '@/api/download';
import { isProblem } from '@/api/problem';
import type { PriceList } from '@/api/types';
import { EmptyState } from '@/components/empty-state';
import { LateSkeleton } from '@/components/late-skeleton';
import { LeaveQuestion } from '@/components/leave-question';
import { PageHeader } from '@/components/page-header';
import { ProblemPanel } from '@/components/problem-panel';
import type { MessageId } from '@/i18n/messages';
import { useProblemText } from '@/i18n/use-problem-text';
import { useText } from '@/i18n/use-text';
import { isAmbiguous, isAmount } from '@/lib/decimal-input';
import { notify } from '@/notices/notify';
import { useAmendPrices, usePriceList } from '../api/price-list';
import { amendmentOf, namesTwice, priceRows, type Amendment, type PriceEdits } from '../price-rows';
import { ChangeBar } from './change-bar';
import { ImportPreview } from './import-preview';
import { PriceTable } from './price-table';
import classes from './prices.module.css';

export function PricesPage() {
  const list = usePriceList();
  if (list.data) return <LoadedPrices list={list.data} />;
  if (list.error) return <ProblemPanel isPage error={list.error} onRetry={() => void list.refetch()} />;
  return <LateSkeleton rows={8} />;
}

function LoadedPrices({ list }: { list: PriceList }) {
  const t = useText();
  const textOf = useProblemText();
  const [text, setText] = useState('');
  const sought = useDeferredValue(text.trim().toLowerCase());
  const [edits, setEdits] = useState<PriceEdits>(new Map());
  /** What the first of them was typed against: a list that somebody has changed since is not to be overwritten. */
  const [editedVersion, setEditedVersion] = useState<number | null>(null);
  const [file, setFile] = useState<File | null>(null);
  const resetFile = useRef<() => void>(null);
  const choose = (chosen: File | null) => {
    setFile(chosen);
    // A mended file has the same name: the browser tells of it only where none is chosen.
    resetFile.current?.();
  };
  const amend = useAmendPrices();
  const rows = useMemo(() => priceRows(list.entries, Date.now()), [list.entries]);
  const shown = rows.filter(
    ({ entry: { sku, name } }) => sku.toLowerCase().includes(sought) || name.toLowerCase().includes(sought),
  );
  const edit = (key: string, value: string | null) => {
    const next = new Map(edits);
    if (value === null || value.trim()) next.set(key, value);
    else next.delete(key);
    setEdits(next);
    setEditedVersion(next.size === 0 ? null : (editedVersion ?? list.version));
  };
  const amendment = amendmentOf(rows, edits);
  const fault = faultOf(edits, amendment);
  const version = editedVersion ?? list.version;
  const leave = () => {
    setEdits(new Map());
    setEditedVersion(null);
  };
  const save = () => {
    amend.mutate(
      { version, ...amendment },
      {
        onSuccess(saved) {
          leave();
          notify({ message: t('prices.saved', { version: saved.version }) });
        },
        // Told of it, the person may save again: against the list that was read anew.
        onError: (error) => isProblem(error, 'version-mismatch') && setEditedVersion(null),
      },
    );
  };
  const exportCsv = () =>
    void download('supplier', '/v1/supplier/price-list', 'text/csv', 'price-list.csv').catch(
      (error: unknown) => notify({ color: 'red', message: textOf(error, true) }),
    );
  return (
    <>
      <LeaveQuestion when={edits.size > 0} />
      <PageHeader
        title={t('prices.title')}
        subtitle={t('prices.summary', {
          currency: list.currency,
          version: list.version,
          count: new Set(list.entries.map(({ sku }) => sku)).size,
        })}
        actions={
          <>
            <Button
              variant="default"
              leftSection={<IconDownload size={16} aria-hidden />}
              onClick={exportCsv}
            >
              {t('prices.export')}
            </Button>
            <FileButton accept="text/csv,.csv" resetRef={resetFile} onChange={choose}>
              {(props) => (
                <Button variant="default" leftSection={<IconUpload size={16} aria-hidden />} {...props}>
                  {t('prices.import')}
                </Button>
              )}
            </FileButton>
          </>
        }
      />
      {file && (
        <ImportPreview
          key={file.name + file.lastModified}
          file={file}
          list={list}
          onDone={() => setFile(null)}
        />
      )}
      {edits.size > 0 && !file && (
        <ChangeBar
          title={t('prices.edits', { count: edits.size })}
          nextVersion={version + 1}
          blocked={fault && t(fault)}
          saving={amend.isPending}
          error={amend.error}
          {...(isProblem(amend.error, 'version-mismatch') && { errorText: t('prices.mismatch') })}
          onSave={save}
          onDiscard={leave}
        />
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

/** Why the changes cannot be saved as they are. */
function faultOf(edits: PriceEdits, amendment: Amendment): MessageId | undefined {
  const typed = [...edits.values()].filter((value) => value !== null);
  if (typed.some(isAmbiguous)) return 'prices.ambiguous';
  if (!typed.every(isAmount)) return 'prices.fix';
  return namesTwice(amendment) ? 'prices.twice' : undefined;
}
