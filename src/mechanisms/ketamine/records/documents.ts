import type { SourceDocument } from '../../../model/evidence';
import type { SourceIds } from '../graph/ids';

/** The four texts that are quoted. */
export const documents = {
  'psych-central': {
    number: 1,
    type: 'webpage',
    title: 'Learning How Ketamine Works May Lead to New Antidepressants',
    author: [{ family: 'Nauert', given: 'Rick' }],
    containerTitle: 'Psych Central',
    issued: [2012, 10, 5],
    issuedNote: 'last updated 8 August 2018',
    about:
      'A news report that names Yale University as its source, about a review in Science; it gives no methods or figures.',
    reportsOn: 'Duman2012',
    file: '000_c0bbd4cf3d020588.txt',
    sha256: '5e7a081175d1ad4d5202a142bee24707c4d4a6d18124d94a9f9a95620ae2f019',
  },
  'yale-medicine': {
    number: 2,
    type: 'webpage',
    title: 'Ketamine & Depression: How it Works – Yale Medicine Explains',
    author: [{ literal: 'Yale Medicine' }],
    containerTitle: 'Yale Medicine',
    issuedNote: 'undated; it places the approval of Spravato (2019) "last year"',
    url: 'https://www.yalemedicine.org/news/ketamine-depression',
    urlNote: 'address printed in the document; the wording there may differ',
    about:
      'The text of a video by Yale Medicine, with quotations from Yale psychiatrists; the comments of readers below it are not used.',
    file: '001_bfec7b941897668e.txt',
    sha256: 'a6cfab0612c412fc772477edda7899580e5ef3be593d49ab1f4a029d51dafcff',
  },
  'drugs-forum': {
    number: 3,
    type: 'post',
    title: "'The Biggest Breakthrough in Depression Research' in 50 Years Is... Ketamine?",
    author: [{ literal: 'Anna Thema' }, { literal: 'hookedonhelping' }],
    containerTitle: 'Drugs-Forum',
    issuedNote: 'undated; it copies a text about the issue of Science of 5 October 2012',
    about:
      'A discussion-forum thread that copies a Medical Xpress article, a Yale timeline with references and a lay article; the lay part is graded C and the comments are not used.',
    reportsOn: 'Duman2012',
    file: '002_4bd7097293acace5.txt',
    sha256: 'f0b5860937ed2a870deb1ab6d11c382d8f34b3e6328a7784c98fd89c7c0a867c',
  },
  blossom: {
    number: 4,
    type: 'webpage',
    title: 'Ketamine: A Paradigm Shift for Depression Research and Treatment',
    author: [{ literal: 'Blossom' }],
    containerTitle: 'Blossom',
    issued: [2019, 3, 6],
    issuedNote: 'as printed under "Published in"',
    about:
      'A summary of a review by Krystal and colleagues, with passages quoted from it; the summary itself is not peer-reviewed and contains one slip, which is corrected here.',
    reportsOn: 'Krystal2019',
    file: '003_69bf9e47f92a1f2b.txt',
    sha256: 'b0c9e4eb87762584f0a755da9780b0d1a1bc147cad504d752a9de43ed40988f0',
  },
} as const satisfies Record<string, Omit<SourceDocument<SourceIds>, 'id'>>;
