import classes from './item-cell.module.css';

/** Name and number of an article, whichever there are. */
export function ItemCell({ line }: { line: { sku?: string; name?: string } }) {
  return (
    <td className={classes.item}>
      {line.name ?? line.sku}
      {line.name && line.sku && <span className={classes.sku}>{line.sku}</span>}
    </td>
  );
}
