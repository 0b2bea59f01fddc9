/** SQL conditions with their parameters in step. */
export class Conditions {
  private texts: string[] = [];

  /** @param parameters of the whole statement, which may hold several sets of conditions */
  constructor(readonly parameters: unknown[] = []) {}

  /** @param text with one `?` for each value */
  add(text: string, ...values: unknown[]): this {
    let next = this.parameters.length;
    this.parameters.push(...values);
    this.texts.push(text.replace(/\?/g, () => `$${(next += 1)}`));
    return this;
  }

  /** The same conditions, to be added to on their own; the parameters stay those of one statement. */
  fork(): Conditions {
    const fork = new Conditions(this.parameters);
    fork.texts = [...this.texts];
    return fork;
  }

  get where(): string {
    return this.texts.length > 0 ? `WHERE ${this.texts.map((text) => `(${text})`).join(' AND ')}` : '';
  }
}
