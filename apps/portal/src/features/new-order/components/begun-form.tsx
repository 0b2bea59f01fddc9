import { Button } from '@mantine/core';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { PageHeader } from '@/components/page-header';
import { Panel } from '@/components/panel';
import { useText } from '@/i18n/use-text';
import type { Draft } from '../draft';
import { beginWith, readDraft } from '../use-draft';
import classes from './order-form.module.css';
import { OrderForm } from './order-form';

/** The form, begun as the address asks; asks first where a draft with something in it would be lost. */
export function BegunForm({ partyId, start }: { partyId: string; start: Draft }) {
  const t = useText();
  const navigate = useNavigate();
  const [begun, setBegun] = useState(() => beginWith(start, readDraft(partyId)));
  if (begun !== 'ask') return <OrderForm partyId={partyId} begun={begun} />;
  return (
    <>
      <PageHeader title={t('new.title')} />
      <Panel title={t('new.left.title')}>
        <p className={classes.left}>{t('new.left.text')}</p>
        <div className={classes.choices}>
          <Button onClick={() => void navigate({ to: '/buyer/orders/new', replace: true })}>
            {t('new.left.continue')}
          </Button>
          <Button variant="default" onClick={() => setBegun(start)}>
            {t('new.left.replace')}
          </Button>
        </div>
      </Panel>
    </>
  );
}
