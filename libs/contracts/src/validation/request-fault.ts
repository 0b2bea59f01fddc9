/** One fault of a request, as the API tells it. */
export interface RequestFault {
  /** JSON Pointer into the part of the request, `/lines/0/quantity`. */
  pointer: string;
  /** What the pointer points into; the body unless given. */
  in?: 'query' | 'header';
  code: string;
  detail: string;
  /** Line of a CSV file. */
  line?: number;
}

/** A name as a step of a JSON pointer, RFC 6901. */
export const pointerPart = (name: string) => name.replaceAll('~', '~0').replaceAll('/', '~1');
