import { describe, expect, it } from 'vitest';
import { runCli } from './runCli';

const wrong: readonly [line: string, sentence: string][] = [
  ['', 'Which command? “pathlight --help” lists them.'],
  ['simulat ketamine', 'There is no command “simulat”. Did you mean “simulate”?'],
  ['fly', 'There is no command “fly”. There is “simulate”, “agreement”, “export”, “figure”, “evidence”, “convert”.'],
  ['--vers', 'There is no option “--vers”. Did you mean “--version”?'],
  ['simulate', 'Which mechanism? Write “pathlight simulate ketamine”.'],
  ['simulate ketamin', 'There is no mechanism “ketamin”. Did you mean “ketamine”?'],
  ['evidence ketamine more', '“pathlight evidence” takes one mechanism; “more” is one word too many.'],
  ['simulate ketamine --clmp a=0', 'There is no option “--clmp”. Did you mean “--clamp”?'],
  ['simulate ketamine --json=1', 'The option “--json” takes no value.'],
  ['simulate ketamine --at --json', 'The option “--at” needs a value: “--at TIME,…”.'],
  ['simulate ketamine --dose', 'The option “--dose” needs a value: “--dose NUMBER”.'],
  ['simulate ketamine --clamp mtroc1=0', 'There is no node “mtroc1”. Did you mean “mtorc1”?'],
  [
    'simulate ketamine --clamp qqqqqqqqq=0',
    'There is no node “qqqqqqqqq”. See all with “pathlight simulate ketamine”.',
  ],
  [
    'simulate ketamine --clamp ampa-block=0',
    'There is no node “ampa-block”. Did you mean the intervention “ampa-block”?',
  ],
  [
    'simulate ketamine --clamp hnk=1',
    'The node “hnk” belongs to an explanation that is off: add --hypotheses disinhibition,stress-redd1,hnk.',
  ],
  [
    'simulate ketamine --clamp mtorc1',
    'The clamp “mtorc1” does not say what is done to which node: write “mtorc1=0” to hold it at 0, or “mtorc1*0.5” to leave half.',
  ],
  [
    'simulate ketamine --clamp mtorc1=2',
    'The value at which “mtorc1” is held must be a number from 0 to 1, with a point for decimals, not “2”.',
  ],
  [
    'simulate ketamine --clamp mtorc1*half',
    'The share of “mtorc1” that is left must be a number from 0 to 10, with a point for decimals, not “half”.',
  ],
  ['simulate ketamine --nodes spins', 'There is no node “spins”. Did you mean “spines”?'],
  ['simulate ketamine --intervention ampa-blok', 'There is no intervention “ampa-blok”. Did you mean “ampa-block”?'],
  [
    'simulate ketamine --hypotheses disinhibitio',
    'There is no explanation “disinhibitio”. Did you mean “disinhibition”?',
  ],
  ['simulate ketamine --agent memantin', 'There is no drug “memantin”. Did you mean “memantine”?'],
  ['simulate ketamine --at 24', '“24” is not a time: write a number and a unit, as in “30min”, “24h” or “7d”.'],
  ['simulate ketamine --at 5w', '“5w” is outside the run, which goes from -21d to 28d.'],
  ['simulate ketamine --at ,', 'The option “--at” needs at least one time, as in “--at 1h,24h,7d”.'],
  ['simulate ketamine --dose 0,5', 'The dose must be a number from 0 to 100, with a point for decimals, not “0,5”.'],
  ['simulate ketamine --dose=-1', 'The dose must be a number from 0 to 100, with a point for decimals, not “-1”.'],
  [
    'simulate ketamine --dose 1e999',
    'The dose must be a number from 0 to 100, with a point for decimals, not “1e999”.',
  ],
  ['simulate ketamine --dose 101', 'The dose must be a number from 0 to 100, with a point for decimals, not “101”.'],
  ['simulate ketamine --dose 1 --dose 2', 'The option “--dose” is given as “1” and as “2”: keep one of them.'],
  [
    'simulate ketamine --clamp mtorc1=0 --clamp mtorc1=1',
    '“mtorc1=0” and “mtorc1=1” cannot be at once: keep one of them.',
  ],
  [
    'simulate ketamine --clamp mtorc1=0 --clamp mtorc1*0.5',
    '“mtorc1=0” and “mtorc1*0.5” cannot be at once: keep one of them.',
  ],
  [
    'figure ketamine --all --what-if mtorc1=0,bdnf=0,mtorc1=1',
    '“mtorc1=0” and “mtorc1=1” cannot be at once: keep one of them.',
  ],
  [
    'figure ketamine --all --what-if dose=1000',
    'The value in “dose=1000” means nothing: write for example “dose=0” or “dose=1”.',
  ],
  ['simulate ketamine --stress of', 'Stress is “on” or “off”, not “of”.'],
  ['export ketamine', 'Which format? Add --format sbml-qual or --format json.'],
  [
    'figure ketamine',
    'Which step? Add --all, or --step with one of “stressed-synapse”, “nmda-blockade”, “glutamate-burst”, “ampa-activation”, “bdnf-trkb”, “mtorc1”, “synaptogenesis”, “relief”.',
  ],
  ['figure ketamine --step mtroc1', 'There is no step “mtroc1”. Did you mean “mtorc1”?'],
  [
    'figure ketamine --step 9',
    'There is no step “9”. There is “stressed-synapse”, “nmda-blockade”, “glutamate-burst”, “ampa-activation”, “bdnf-trkb”, “mtorc1”, “synaptogenesis”, “relief”.',
  ],
  ['figure ketamine --all --step 1', 'Write --all or --step, not both.'],
  ['figure ketamine --all --view cel', 'There is no view “cel”. Did you mean “cell”?'],
  ['figure ketamine --all --view all,cel', 'There is no view “cel”. Did you mean “cell”?'],
  ['figure ketamine --all --format pgn', 'There is no format “pgn”. There is “svg”, “png”, “pdf”, “pptx”, “txt”.'],
  ['figure ketamine --all --format ,', 'Which format? There is “svg”, “png”, “pdf”, “pptx”, “txt”.'],
  ['figure ketamine --all --theme drak', 'There is no theme “drak”. There is “light”, “dark”, “projector”.'],
  ['figure ketamine --all --without titl', 'There is no part “titl”. Did you mean “title”?'],
  ['figure ketamine --all --text curves', 'Words are written as “outlines” or as “text”, not as “curves”.'],
  [
    'figure ketamine --all --width wide',
    '“wide” is no width: write a number and a unit, as in “180mm”, “7in” or “1920px”.',
  ],
  [
    'figure ketamine --all --width 180',
    '“180” is no width: write a number and a unit, as in “180mm”, “7in” or “1920px”.',
  ],
  ['figure ketamine --all --width 59mm', 'A width on paper is from 60 to 600mm, not “59mm”.'],
  ['figure ketamine --all --width 40in', 'A width on paper is from 60 to 600mm, not “40in”.'],
  ['figure ketamine --all --width 8001px', 'A width in pixels is a whole number from 320 to 8000px, not “8001px”.'],
  ['figure ketamine --all --width 640.5px', 'A width in pixels is a whole number from 320 to 8000px, not “640.5px”.'],
  ['figure ketamine --all --dpi 50', 'The resolution is a whole number from 72 to 1200, not “50”.'],
  ['figure ketamine --all --dpi 300dpi', 'The resolution is a whole number from 72 to 1200, not “300dpi”.'],
  [
    'figure ketamine --all --width 1920px --dpi 300',
    'A width in px is itself the number of pixels: leave out --dpi, or give the width in mm.',
  ],
  ['figure ketamine --all --one-file', 'Only a PDF has pages: add --format pdf to --one-file.'],
  ['figure ketamine --all --what-if mtroc1=0', 'There is no change “mtroc1=0”. Did you mean “mtorc1=0”?'],
  ['figure ketamine --all --what-if ampa-blok', 'There is no change “ampa-blok”. Did you mean “ampa-block”?'],
  [
    'figure ketamine --all --what-if mtorc1=2',
    'The value in “mtorc1=2” means nothing: write for example “mtorc1=0” or “mtorc1=1”.',
  ],
  [
    'figure ketamine --all --what-if ,',
    'The option “--what-if” needs at least one change, as in “--what-if mtorc1=0”.',
  ],
  [
    'figure ketamine --all --lens peple',
    'There is no lens “peple”. There is “people”, “animals”, “cells”, “quoted”, “uncontested”, or as in “hypotheses:ID”, “parts:ID”, “reference:ID”, “without:reference:ID”.',
  ],
  ['export ketamine --format sbml-qua', 'There is no format “sbml-qua”. Did you mean “sbml-qual”?'],
];

describe('wrong use', () => {
  for (const [line, sentence] of wrong) {
    it(`pathlight ${line}`, async () => {
      expect(await runCli(line)).toMatchObject({ code: 2, stdout: '', stderr: `${sentence}\n` });
    });
  }

  it('shows no control characters of a wrong name', async () => {
    expect((await runCli('simulate \u001B[2Jketamin')).stderr).not.toContain('\u001B');
  });
});
