import { Button, FileButton } from '@mantine/core';
import { IconDownload, IconUpload } from '@tabler/icons-react';
import { useRef } from 'react';
import { download } from '@/api/download';
import { useProblemText } from '@/i18n/use-problem-text';
import { useText } from '@/i18n/use-text';
import { notify } from '@/notices/notify';

/** The list as a file: the one that is there, and one to take its place. */
export function ListFiles({ onChoose }: { onChoose: (file: File | null) => void }) {
  const t = useText();
  const textOf = useProblemText();
  const resetFile = useRef<() => void>(null);
  const choose = (chosen: File | null) => {
    onChoose(chosen);
    // A mended file has the same name: the browser tells of it only where none is chosen.
    resetFile.current?.();
  };
  const exportCsv = () =>
    void download('supplier', '/v1/supplier/price-list', 'text/csv', 'price-list.csv').catch(
      (error: unknown) => notify({ color: 'red', message: textOf(error, true) }),
    );
  return (
    <>
      <Button variant="default" leftSection={<IconDownload size={16} aria-hidden />} onClick={exportCsv}>
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
  );
}
