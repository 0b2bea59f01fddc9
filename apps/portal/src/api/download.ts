import { ApiProblem, problemOf } from './problem';
import type { Role } from './role';
import { actingHeaders } from './session-headers';

/**
 * Fetches a file and hands it to the browser: a plain link could not send the session's header.
 * @throws {ApiProblem}
 */
export async function download(role: Role, path: string, accept: string, fileName: string): Promise<void> {
  const response = await fetch(path, {
    headers: {
      ...actingHeaders(role),
      Accept: accept,
      'Accept-Language': document.documentElement.lang,
    },
  }).catch((): never => {
    throw new ApiProblem(0, {});
  });
  if (!response.ok) throw await problemOf(response);
  const url = URL.createObjectURL(await response.blob());
  const link = document.createElement('a');
  link.href = url;
  link.download = fileName;
  link.click();
  // The download has begun once the click is through; the memory is not needed afterwards.
  setTimeout(() => URL.revokeObjectURL(url), 60_000);
}
