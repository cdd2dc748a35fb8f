import type { Reference, SourceDocument } from '../../../model/evidence';

export const documents = {
  'path-file': {
    number: 1,
    nature: 'entry of a database, made by a language model',
    type: 'dataset',
    title: 'Lisinopril and hypertension (P03_DB00722_MESH_D006973)',
    author: [{ literal: 'DrugMechDB' }],
    containerTitle: 'DrugMechDB',
    url: 'https://sulab.github.io/DrugMechDB/',
    about:
      'A path from a drug to a disease that a language model wrote in an experiment of DrugMechDB, with a sentence of a paper for each arrow. The sentences stand here as in that file; they were not compared with the papers.',
    file: 'evidence-P03.yaml',
    sha256: 'fdd3473d922dc653b349b0513387428e1348882ed1b592502a4ac8049947bfad',
  },
} as const satisfies Record<string, Omit<SourceDocument, 'id'>>;

/** Papers by their PubMed numbers, as the file has them; it gives no titles. */
export const references = {
  'pmid-27992423': {
    type: 'article-journal',
    title: 'PubMed record 27992423',
    author: [],
    PMID: '27992423',
    record: 'S',
  },
  'pmid-29556787': {
    type: 'article-journal',
    title: 'PubMed record 29556787',
    author: [],
    PMID: '29556787',
    record: 'S',
  },
  'pmid-33048477': {
    type: 'article-journal',
    title: 'PubMed record 33048477',
    author: [],
    PMID: '33048477',
    record: 'S',
  },
  'pmid-33972750': {
    type: 'article-journal',
    title: 'PubMed record 33972750',
    author: [],
    PMID: '33972750',
    record: 'S',
  },
} as const satisfies Record<string, Omit<Reference, 'id'>>;
