import { Button } from '@mantine/core';
import { useText } from '@/i18n/use-text';
import classes from './load-more.module.css';

interface Props {
  /** Of which a page has been read. */
  list: { hasNextPage: boolean; isFetchingNextPage: boolean; fetchNextPage: () => Promise<unknown> };
}

export function LoadMore({ list }: Props) {
  const t = useText();
  if (!list.hasNextPage) return null;
  return (
    <p className={classes.more}>
      <Button variant="default" loading={list.isFetchingNextPage} onClick={() => void list.fetchNextPage()}>
        {t('action.loadMore')}
      </Button>
    </p>
  );
}
