import type { TargetId } from './embedChoices';

interface Target {
  name: string;
  /** Where the snippet goes, and what has to be known. */
  note: string;
}

/** What each place is called, and how it takes the snippet. */
export const targets: Readonly<Record<TargetId, Target>> = {
  html: {
    name: 'Web page',
    note: 'Paste it where the figure is to stand. It is loaded when readers come near it.',
  },
  reveal: {
    name: 'reveal.js',
    note: 'A slide for any reveal.js deck, no plugin needed. Next and Back lead through its steps and then on through the deck.',
  },
  plugin: {
    name: 'reveal.js, with the plugin',
    note: 'A slide, and the start of the deck: add the plugin to yours. The clicks of the deck lead through all steps, from the first. This site has to let others load its scripts (CORS).',
  },
  slidev: {
    name: 'Slidev',
    note: 'A slide for slides.md. The keys go to whatever was selected last: select the slide beside the picture to go on.',
  },
  quarto: {
    name: 'Quarto (revealjs)',
    note: 'A slide for a .qmd file with format: revealjs. Next and Back lead through its steps and then on through the deck.',
  },
  element: {
    name: 'Element, no frame',
    note: '<pathlight-player> in your own page. This site has to let others load its scripts (CORS).',
  },
  course: {
    name: 'Moodle, Canvas',
    note: 'Open the HTML or source view of the editor and paste it there. Some courses allow frames to teachers only.',
  },
};
