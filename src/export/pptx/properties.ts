import { escapeXml } from '../svg/markup';
import { STAMP_KEY, type Stamp } from '../stamp/stamp';
import { partXml, xml } from './xml';

const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006';
const VALUES = { 'xmlns:vt': `${OFFICE}/docPropsVTypes` } as const;

export function appPart(slides: number): string {
  return partXml(
    'Properties',
    { xmlns: `${OFFICE}/extended-properties`, ...VALUES },
    xml('Application', {}, 'Pathlight'),
    xml('PresentationFormat', {}, 'Widescreen'),
    xml('Slides', {}, String(slides)),
    xml('Notes', {}, String(slides)),
  );
}

export interface CoreProperties {
  title: string;
  subject: string;
  description: string;
  language: string;
  /** As W3C writes dates: "2025-01-31T12:00:00Z". */
  created?: string | undefined;
}

export function corePart({ title, subject, description, language, created }: CoreProperties): string {
  const date = (tag: string): string =>
    created === undefined ? '' : xml(tag, { 'xsi:type': 'dcterms:W3CDTF' }, escapeXml(created));
  return partXml(
    'cp:coreProperties',
    {
      'xmlns:cp': 'http://schemas.openxmlformats.org/package/2006/metadata/core-properties',
      'xmlns:dc': 'http://purl.org/dc/elements/1.1/',
      'xmlns:dcterms': 'http://purl.org/dc/terms/',
      'xmlns:xsi': 'http://www.w3.org/2001/XMLSchema-instance',
    },
    xml('dc:title', {}, escapeXml(title)),
    xml('dc:subject', {}, escapeXml(subject)),
    xml('dc:creator', {}, 'Pathlight'),
    xml('dc:description', {}, escapeXml(description)),
    xml('dc:language', {}, escapeXml(language)),
    date('dcterms:created'),
    date('dcterms:modified'),
  );
}

/** What custom properties of office files go by. */
const CUSTOM = '{D5CDD505-2E9C-101B-9397-08002B2CF9AE}';

/** The stamps of all slides in their order, as `{"stamps":[…]}` in the property that has our name. */
export function customPart(stamps: readonly Stamp[]): string {
  const value = xml('vt:lpwstr', {}, escapeXml(JSON.stringify({ stamps })));
  return partXml(
    'Properties',
    { xmlns: `${OFFICE}/custom-properties`, ...VALUES },
    xml('property', { fmtid: CUSTOM, pid: 2, name: STAMP_KEY }, value),
  );
}
