import type { Language } from '@/i18n/wording';
import { elementName } from './element-names';

const BPMN = 'http://www.omg.org/spec/BPMN/20100524/MODEL';

/** The model with its drawn names in a language. What has no name in the file keeps none. */
export function localiseModel(xml: string, language: Language): string {
  const doc = new DOMParser().parseFromString(xml, 'application/xml');
  for (const element of doc.getElementsByTagNameNS(BPMN, '*')) {
    const name = element.getAttribute('name');
    if (name && element.localName !== 'message')
      element.setAttribute('name', elementName(element.getAttribute('id') ?? '', language, name));
  }
  return new XMLSerializer().serializeToString(doc);
}
