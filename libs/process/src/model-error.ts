/** A model that must not run: boot stops here, naming where to look. */
export class ModelError extends Error {
  override readonly name = 'ModelError';

  /**
   * @param file model file as it was given to the compiler
   * @param element id of the guilty element, or of the file's root where no single element is guilty
   * @param reason one sentence in the words of the diagram
   */
  constructor(
    readonly file: string,
    readonly element: string,
    readonly reason: string,
  ) {
    super(`${file}: ${element}: ${reason}`);
  }
}
