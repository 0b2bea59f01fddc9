import { Button } from '@mantine/core';
import { useState } from 'react';
import { useText } from '@/i18n/use-text';
import { giveWay } from '@/lib/give-way';
import classes from './load-more.module.css';

interface Props {
  /** A list of which at least one page has been read. */
  list: {
    hasNextPage: boolean;
    isFetching: boolean;
    fetchNextPage: (options: { cancelRefetch: boolean }) => Promise<unknown>;
  };
}

export function LoadMore({ list }: Props) {
  const t = useText();
  const [loading, setLoading] = useState(false);
  // Read during rendering, since a list does not report changes of fields that are first read in a click.
  const { hasNextPage, isFetching, fetchNextPage } = list;
  if (!hasNextPage) return null;
  const load = async () => {
    setLoading(true);
    // If the list is just being read again, that is not cancelled: the next page comes after it.
    if (isFetching) {
      await fetchNextPage({ cancelRefetch: false });
      // After this the list shows what was read, and counts as read.
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
