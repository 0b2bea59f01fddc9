import {
  createRootRoute,
  createRoute,
  createRouter,
  lazyRouteComponent,
  Outlet,
} from '@tanstack/react-router';
import { CrashedPage } from './crashed-page';
import { NotFoundPage } from './not-found-page';
import { page } from './pages';
import { queryClient } from './query-client';
import type { Role, Side } from '@/api/role';
import { opsOrdersSearch } from '@/features/board/ops-orders-search';
import { ordersSearch } from '@/features/orders/orders-search';
import { withWords } from '@/i18n/load-wording';
import { textParameter } from '@/lib/search-parameters';
import { sessionQuery } from '@/session/session';

const root = createRootRoute({
  component: Outlet,
  notFoundComponent: NotFoundPage,
  errorComponent: CrashedPage,
});

const signIn = createRoute({
  getParentRoute: () => root,
  path: '/',
  validateSearch: textParameter('returnTo'),
  component: lazyRouteComponent(
    () => withWords('signIn', import('@/features/sign-in/components/sign-in-page')),
    'SignInPage',
  ),
});
const signedIn = createRoute({
  getParentRoute: () => root,
  path: '/signed-in',
  component: lazyRouteComponent(() => import('@/features/sign-in/components/signed-in-page'), 'SignedInPage'),
});

/** Loaded apart from the sign-in, which needs nothing of the frame. */
const layout = () => lazyRouteComponent(() => import('./role-layout'), 'RoleLayout');

/** Asked for while the code of the pages is on its way; the layout waits for the answer. */
const session = (role: Role) => () => void queryClient.prefetchQuery(sessionQuery(role));

const buyer = createRoute({
  getParentRoute: () => root,
  path: '/buyer',
  loader: session('buyer'),
  component: layout(),
});
const supplier = createRoute({
  getParentRoute: () => root,
  path: '/supplier',
  loader: session('supplier'),
  component: layout(),
});
const operator = createRoute({
  getParentRoute: () => root,
  path: '/ops',
  loader: session('operator'),
  component: layout(),
});

const work = (side: Side) => page(side, () => import('@/features/work/components/work-page'), 'WorkPage');
const orders = (side: Side) =>
  page(side, () => import('@/features/orders/components/orders-page'), 'OrdersPage');
const loadOrder = () => import('@/features/order/components/order-page');
const order = {
  buyer: page('buyer', loadOrder, 'OrderPage'),
  supplier: page('supplier', () => withWords('supplier', loadOrder()), 'OrderPage'),
};
/**
 * Reads what an order's page shows while its code is loaded; the page itself reports a failed read. Not for a row that
 * the pointer only passes: a list has hundreds of them.
 */
const readOrder =
  (side: Side) =>
  ({ params, preload }: { params: { orderId: string }; preload: boolean }) => {
    if (preload) return;
    void import('@/features/order/api/read-order')
      .then(({ readOrderAhead }) => readOrderAhead(queryClient, side, params.orderId))
      .catch(() => undefined);
  };

const webhooks = (side: Side) =>
  page(
    side,
    () => withWords('webhooks', import('@/features/webhooks/components/webhooks-page')),
    'WebhooksPage',
  );
const webhook = (side: Side) =>
  page(
    side,
    () => withWords('webhooks', import('@/features/webhooks/components/webhook-page')),
    'WebhookPage',
  );

const buyerRoutes = buyer.addChildren([
  createRoute({ getParentRoute: () => buyer, path: '/', component: work('buyer') }),
  createRoute({
    getParentRoute: () => buyer,
    path: '/orders',
    validateSearch: ordersSearch,
    component: orders('buyer'),
  }),
  createRoute({
    getParentRoute: () => buyer,
    path: '/orders/new',
    validateSearch: textParameter('copy', 'supplier'),
    component: page('buyer', () => import('@/features/new-order/components/new-order-page'), 'NewOrderPage'),
  }),
  createRoute({
    getParentRoute: () => buyer,
    path: '/orders/$orderId',
    loader: readOrder('buyer'),
    component: order.buyer,
  }),
  createRoute({
    getParentRoute: () => buyer,
    path: '/suppliers',
    component: page('buyer', () => import('@/features/suppliers/components/suppliers-page'), 'SuppliersPage'),
  }),
  createRoute({
    getParentRoute: () => buyer,
    path: '/suppliers/$supplierId',
    component: page('buyer', () => import('@/features/suppliers/components/supplier-page'), 'SupplierPage'),
  }),
  createRoute({ getParentRoute: () => buyer, path: '/webhooks', component: webhooks('buyer') }),
  createRoute({
    getParentRoute: () => buyer,
    path: '/webhooks/$webhookId',
    validateSearch: textParameter('show'),
    component: webhook('buyer'),
  }),
]);
const supplierRoutes = supplier.addChildren([
  createRoute({ getParentRoute: () => supplier, path: '/', component: work('supplier') }),
  createRoute({
    getParentRoute: () => supplier,
    path: '/orders',
    validateSearch: ordersSearch,
    component: orders('supplier'),
  }),
  createRoute({
    getParentRoute: () => supplier,
    path: '/orders/$orderId',
    loader: readOrder('supplier'),
    component: order.supplier,
  }),
  createRoute({
    getParentRoute: () => supplier,
    path: '/prices',
    component: page(
      'supplier',
      () => withWords('supplier', import('@/features/prices/components/prices-page')),
      'PricesPage',
    ),
  }),
  createRoute({
    getParentRoute: () => supplier,
    path: '/policy',
    component: page(
      'supplier',
      () => withWords('supplier', import('@/features/policy/components/policy-page')),
      'PolicyPage',
    ),
  }),
  createRoute({ getParentRoute: () => supplier, path: '/webhooks', component: webhooks('supplier') }),
  createRoute({
    getParentRoute: () => supplier,
    path: '/webhooks/$webhookId',
    validateSearch: textParameter('show'),
    component: webhook('supplier'),
  }),
]);
const operatorRoutes = operator.addChildren([
  createRoute({
    getParentRoute: () => operator,
    path: '/',
    component: page(
      'operator',
      () => withWords('operator', import('@/features/board/components/board-page')),
      'BoardPage',
    ),
  }),
  createRoute({
    getParentRoute: () => operator,
    path: '/orders',
    validateSearch: opsOrdersSearch,
    component: page(
      'operator',
      () => withWords('operator', import('@/features/board/components/ops-orders-page')),
      'OpsOrdersPage',
    ),
  }),
  createRoute({
    getParentRoute: () => operator,
    path: '/orders/$orderId',
    component: page(
      'operator',
      () => withWords('operator', import('@/features/board/components/ops-order-page')),
      'OpsOrderPage',
    ),
  }),
  createRoute({
    getParentRoute: () => operator,
    path: '/dead-letters',
    validateSearch: textParameter('show'),
    component: page(
      'operator',
      () => withWords('operator', import('@/features/dead-letters/components/dead-letters-page')),
      'DeadLettersPage',
    ),
  }),
  createRoute({
    getParentRoute: () => operator,
    path: '/dead-letters/$letterId',
    component: page(
      'operator',
      () => withWords('operator', import('@/features/dead-letters/components/dead-letter-page')),
      'DeadLetterPage',
    ),
  }),
]);

export const router = createRouter({
  routeTree: root.addChildren([signIn, signedIn, buyerRoutes, supplierRoutes, operatorRoutes]),
  defaultPreload: 'intent',
  scrollRestoration: true,
  defaultErrorComponent: CrashedPage,
});

declare module '@tanstack/react-router' {
  interface Register {
    router: typeof router;
  }
}
