import { Button } from '@mantine/core';
import { useState } from 'react';
import { useText } from '@/i18n/use-text';
import { giveWay } from '@/lib/give-way';
import classes from './load-more.module.css';

interface Props {
  /** Of which a page has been read. */
  list: {
    hasNextPage: boolean;
    isFetching: boolean;
    fetchNextPage: (options: { cancelRefetch: boolean }) => Promise<unknown>;
  };
}

export function LoadMore({ list }: Props) {
  const t = useText();
  const [loading, setLoading] = useState(false);
  // Read here: of what is read only when somebody clicks, the list does not tell.
  const { hasNextPage, isFetching, fetchNextPage } = list;
  if (!hasNextPage) return null;
  const load = async () => {
    setLoading(true);
    // The list that is being read again just then is not called off: the page comes after it.
    if (isFetching) {
      await fetchNextPage({ cancelRefetch: false });
      // By then it is in its place, and the list counts as read.
      await giveWay();
    }
    await fetchNextPage({ cancelRefetch: false });
    setLoading(false);
  };
  return (
    <p className={classes.more}>
      <Button variant="default" loading={loading} onClick={() => void load()}>
        {t('action.loadMore')}
      </Button>
    </p>
  );
}
