// Part of merged migrations: never changed. The tables as they are now: docs/schema/.
/** Who discarded a dead letter, when and why: the row stays until retention takes it. */
export const keepDiscardedLetters = `
  ALTER TABLE dead_letters
    ADD COLUMN discarded_at timestamptz,
    ADD COLUMN discarded_by text,
    ADD COLUMN discard_note text,
    ADD CONSTRAINT dead_letters_discarded_with_a_note
      CHECK (num_nonnulls(discarded_at, discarded_by, discard_note) IN (0, 3));
`;
