import { Button } from '@mantine/core';
import { IconFileTypePdf } from '@tabler/icons-react';
import { useMutation } from '@tanstack/react-query';
import { download } from '@/api/download';
import type { Side } from '@/api/role';
import type { Order, Quotation } from '@/api/types';
import { Panel } from '@/components/panel';
import table from '@/components/table.module.css';
import { useProblemText } from '@/i18n/use-problem-text';
import { useText } from '@/i18n/use-text';
import { notify } from '@/notices/notify';
import { PricedLines } from './priced-lines';
import { QuotationTotals } from './quotation-totals';

interface Props {
  side: Side;
  order: Order;
  quotation: Quotation;
}

export function QuotationPanel({ side, order, quotation }: Props) {
  const t = useText();
  return (
    <Panel
      title={t('quotation.title')}
      aside={
        <span className={table.muted}>
          {[quotation.number, t('quotation.revision', { revision: quotation.revision })]
            .filter(Boolean)
            .join(' · ')}
        </span>
      }
      actions={<PdfButton side={side} order={order} quotation={quotation} />}
      flush
    >
      <PricedLines label={t('quotation.title')} lines={quotation.lines} unpriced={t('unit.none')} />
      <QuotationTotals totals={quotation} />
    </Panel>
  );
}

function PdfButton({ side, order, quotation }: Props) {
  const t = useText();
  const textOf = useProblemText();
  const base = side === 'buyer' ? '/v1/orders' : '/v1/supplier/orders';
  const fetchPdf = useMutation({
    mutationFn: () =>
      download(
        side,
        `${base}/${order.id}/quotation`,
        'application/pdf',
        `${quotation.number ?? order.number}-${quotation.revision}.pdf`,
      ),
    onError: (error) => notify({ color: 'red', message: textOf(error, true) }),
  });
  return (
    <Button
      variant="subtle"
      size="xs"
      leftSection={<IconFileTypePdf size={18} aria-hidden />}
      loading={fetchPdf.isPending}
      onClick={() => fetchPdf.mutate()}
    >
      {t('quotation.pdf')}
    </Button>
  );
}
