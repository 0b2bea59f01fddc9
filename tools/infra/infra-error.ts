/** What a person can mend: the message is one line that says what to do, and is shown without a stack. */
export class InfraError extends Error {
  override readonly name = 'InfraError';
}
