/** SQL conditions with their parameters in step. */
export class Conditions {
  readonly parameters: unknown[] = [];
  private readonly texts: string[] = [];

  /** @param text with one `?` for each value */
  add(text: string, ...values: unknown[]): this {
    let next = this.parameters.length;
    this.parameters.push(...values);
    this.texts.push(text.replace(/\?/g, () => `$${(next += 1)}`));
    return this;
  }

  get where(): string {
    return this.texts.length > 0 ? `WHERE ${this.texts.map((text) => `(${text})`).join(' AND ')}` : '';
  }
}
