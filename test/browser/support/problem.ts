/** An answer of the API that is no success, for a page to be given instead of the real one. */
export const problem = (code: string, status: number) => ({
  status,
  contentType: 'application/problem+json',
  body: JSON.stringify({ type: 'about:blank', title: code, status, code, traceId: 'a1b2c3' }),
});
