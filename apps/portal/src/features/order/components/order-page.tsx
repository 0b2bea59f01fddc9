import { useMediaQuery } from '@mantine/hooks';
import { IconCopy } from '@tabler/icons-react';
import { homeOf, useRole, type Side } from '@/api/role';
import type { Order } from '@/api/types';
import { Crumbs } from '@/components/crumbs';
import { LinkButton } from '@/components/link-button';
import { LateSkeleton } from '@/components/late-skeleton';
import { PageHeader } from '@/components/page-header';
import page from '@/components/page.module.css';
import { ProblemPanel } from '@/components/problem-panel';
import { StatusBadge } from '@/components/status-badge';
import { useFormat } from '@/i18n/use-format';
import { useText } from '@/i18n/use-text';
import { partyName } from '@/lib/party-name';
import { usePathPart } from '@/lib/use-address';
import { useEstimate, useOrder, useQuotation } from '../api/read-order';
import { HistoryPanel } from './history-panel';
import { OrderDetails } from './order-details';
import { OrderDocuments } from './order-documents';
import { OrderProcessPanel } from './order-process-panel';
import { PriceLinesPanel } from './price-lines-panel';
import { TurnBanner } from './turn-banner';
import classes from './order-page.module.css';

/** One order as its buyer or its supplier sees it. */
export function OrderPage() {
  const side = useRole() as Side;
  const orderId = usePathPart('orderId');
  const order = useOrder(side, orderId);
  if (order.data) return <LoadedOrder side={side} order={order.data} />;
  if (order.error) return <ProblemPanel isPage error={order.error} onRetry={() => void order.refetch()} />;
  return <LateSkeleton rows={10} />;
}

function LoadedOrder({ side, order }: { side: Side; order: Order }) {
  const t = useText();
  const format = useFormat();
  // On a phone it would stand above what has to be decided.
  const phone = useMediaQuery('(max-width: 767px)', false, { getInitialValueInEffect: false });
  const hasQuotation = order.quotationRevision !== null || order.allowed.includes('issue');
  const read = useQuotation(side, order.id, hasQuotation);
  const quotation = read.data ?? undefined;
  const estimate = useEstimate(order);
  const other = side === 'buyer' ? order.supplier : order.buyer;
  const total = order.netTotal && order.currency && format.money(order.netTotal, order.currency);
  const again = side === 'buyer' && (
    <LinkButton
      to="/buyer/orders/new"
      search={{ copy: order.id }}
      variant="default"
      leftSection={<IconCopy size={16} aria-hidden />}
    >
      {t('order.copy')}
    </LinkButton>
  );
  return (
    <>
      <PageHeader
        title={order.number}
        crumbs={
          <Crumbs
            to={homeOf(side)}
            parent={t(side === 'buyer' ? 'work.title' : 'work.title.supplier')}
            current={order.number}
          />
        }
        badge={<StatusBadge status={order.status} live />}
        subtitle={[
          partyName(other, t),
          total && t('order.net', { amount: total }),
          order.reference && t('order.referenceOf', { reference: order.reference }),
        ]
          .filter(Boolean)
          .join(' · ')}
        actions={!phone && again}
      />
      <div className={page.stack}>
        <TurnBanner side={side} order={order} quotation={quotation} estimate={estimate.data ?? undefined} />
        {order.allowed.includes('issue') && quotation && (
          <PriceLinesPanel key={order.id} order={order} quotation={quotation} />
        )}
        <OrderProcessPanel side={side} order={order} />
        <div className={classes.columns}>
          <div className={page.stack}>
            <OrderDocuments side={side} order={order} quotation={read} estimate={estimate} />
            {phone && again}
          </div>
          <HistoryPanel side={side} order={order} quotation={quotation} />
        </div>
        <OrderDetails side={side} order={order} />
      </div>
    </>
  );
}
