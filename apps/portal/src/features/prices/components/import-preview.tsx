import { IconPencil, IconPlus, IconTrash } from '@tabler/icons-react';
import { useCallback, useEffect } from 'react';
import { ApiProblem, isProblem } from '@/api/problem';
import type { PriceList, PriceListChange } from '@/api/types';
import { LateSkeleton } from '@/components/late-skeleton';
import { useFormat } from '@/i18n/use-format';
import { useText } from '@/i18n/use-text';
import { notify } from '@/notices/notify';
import { useImportPrices } from '../api/price-list';
import { rowFaultText } from '../row-fault-text';
import { ChangeBar } from './change-bar';
import classes from './prices.module.css';

interface Props {
  file: File;
  list: PriceList;
  onDone: () => void;
}

/** What a file would change, judged by the server's own rules, before anything is changed. */
export function ImportPreview({ file, list, onDone }: Props) {
  const t = useText();
  const preview = useImportPrices();
  const save = useImportPrices();
  const { version } = list;
  const { mutate } = preview;
  const judge = useCallback(() => mutate({ version, csv: file, dryRun: true }), [mutate, file, version]);
  useEffect(judge, [judge]);
  const problem = preview.error instanceof ApiProblem ? preview.error : undefined;
  const faults = problem?.problem.errors ?? [];
  if (preview.isPending || preview.isIdle) return <LateSkeleton rows={1} height={72} />;
  // Another file is needed then; every other problem may be over when it is tried again.
  const isBad = isProblem(preview.error, 'price-list-invalid');
  const unreadable = faults.length > 0 ? t('prices.unreadable', { count: faults.length }) : undefined;
  const error = preview.error ?? save.error;
  return (
    <ChangeBar
      title={t('prices.preview', { file: file.name })}
      nextVersion={version + 1}
      blocked={unreadable ?? (isBad ? t('problem.price-list-invalid') : undefined)}
      saving={save.isPending}
      error={unreadable || isBad ? null : error}
      {...(isProblem(error, 'version-mismatch') && { errorText: t('prices.mismatch') })}
      onRetry={preview.error && !unreadable && !isBad ? judge : undefined}
      onSave={() =>
        save.mutate(
          { version, csv: file, dryRun: false },
          {
            onSuccess(change) {
              notify({ message: t('prices.saved', { version: change.version }) });
              onDone();
            },
          },
        )
      }
      onDiscard={onDone}
    >
      {preview.data && <Changes change={preview.data} />}
      {faults.length > 0 && (
        <div role="alert">
          <ul className={`${classes.rows} ${classes.blocked}`}>
            {faults.map((fault) => (
              <li key={`${fault.line}${fault.pointer}${fault.code}`}>
                {t('prices.row', { line: fault.line ?? fault.pointer, detail: rowFaultText(fault, t) })}
              </li>
            ))}
          </ul>
        </div>
      )}
    </ChangeBar>
  );
}

const SHOWN = 20;

function Changes({ change }: { change: PriceListChange }) {
  const t = useText();
  const format = useFormat();
  const total = change.added + change.changed + change.removed;
  const price = (value: string | null) => (value === null ? '–' : format.amount(value));
  return (
    <>
      <ul className={classes.counts}>
        <li className={classes.added}>
          <IconPlus size={14} aria-hidden />
          {t('prices.added', { count: change.added })}
        </li>
        <li className={classes.changed}>
          <IconPencil size={14} aria-hidden />
          {t('prices.changed', { count: change.changed })}
        </li>
        <li className={classes.removed}>
          <IconTrash size={14} aria-hidden />
          {t('prices.removed', { count: change.removed })}
        </li>
      </ul>
      {change.changes.length > 0 && (
        <ul className={`${classes.rows} ${classes.changes}`}>
          {change.changes.slice(0, SHOWN).map(({ kind, sku, oldUnitPrice, newUnitPrice }) => (
            <li key={sku}>
              <span className={classes.sku}>{sku}</span>{' '}
              <span className={classes[kind]}>{t(`prices.kind.${kind}`)}</span>{' '}
              <span>
                {kind === 'changed' && `${price(oldUnitPrice)} → ${price(newUnitPrice)}`}
                {kind === 'added' && price(newUnitPrice)}
              </span>
            </li>
          ))}
          {total > SHOWN && <li className={classes.more}>{t('prices.more', { count: total - SHOWN })}</li>}
        </ul>
      )}
    </>
  );
}
