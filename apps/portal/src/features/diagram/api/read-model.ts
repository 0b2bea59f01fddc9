import { queryOptions, useQuery } from '@tanstack/react-query';
import { apiOf, answerOf } from '@/api/client';
import type { Role } from '@/api/role';
import { graphOf, parseModel, type ProcessGraph } from '../model/process-graph';

export interface ProcessModel {
  version: string | undefined;
  xml: string;
  document: Document;
  graph: ProcessGraph;
}

/** The very file that runs; a version never changes, so it is read once. @param version the newest unless given */
export const modelQuery = (role: Role, version?: string) =>
  queryOptions({
    queryKey: [role, 'model', version ?? 'newest'],
    queryFn: async (): Promise<ProcessModel> => {
      const xml = await answerOf(
        apiOf(role).GET('/v1/process/model', {
          params: { query: version ? { version } : {} },
          headers: { Accept: 'application/xml' },
          parseAs: 'text',
        }),
      );
      const document = parseModel(xml);
      return { version, xml, document, graph: graphOf(document) };
    },
    // Where the same model was read again, the old object stays, and so does what was drawn of it.
    structuralSharing: (last, next) =>
      (last as ProcessModel | undefined)?.xml === (next as ProcessModel).xml ? last : next,
    staleTime: version ? Infinity : 5 * 60_000,
  });

export const useModel = (role: Role, version?: string) => useQuery(modelQuery(role, version));
