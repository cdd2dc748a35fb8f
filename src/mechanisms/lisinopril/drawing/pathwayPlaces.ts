import { capsule } from '../../../layout/tissue/outline';
import type { Point } from '../../../layout/geometry';
import type { EdgeSpot } from '../../../layout/pathway/types';
import type { PathwayDrawing } from '../../../scene/drawing';

/** The membrane that the receptor stands in. */
const ROOF = 400;

const through = (...corners: Point[]): EdgeSpot => ({ route: { corners } });

/** The blood above, the artery below it, and the pressure at the end. */
export const pathway: PathwayDrawing = {
  placement: {
    width: 1190,
    height: 944,
    columns: [8, 232, 474, 694, 900, 1182],
    headers: [
      ['ACE forms', 'angiotensin II'],
      ['Angiotensin II', 'activates its receptor'],
      ['Vessels narrow,', 'and pressure rises'],
      ['Lisinopril', 'inhibits ACE'],
      ['The blood', 'pressure falls'],
    ],
    compartments: {
      'blood-stream': { label: { x: 24, y: 262, anchor: 'start', lines: ['Blood'] } },
      'artery-wall': {
        outline: capsule(248, ROOF, 694, 576, 66, 1),
        tone: 'post',
        label: { x: 710, y: 484, anchor: 'start', lines: ['Artery', 'wall'] },
      },
      'whole-body': { label: { x: 1041, y: 748, anchor: 'middle', lines: ['Whole body'] } },
    },
    nodes: {
      ace: { x: 119, y: 190, w: 104, h: 48 },
      'angiotensin-ii': { x: 119, y: 318, w: 200, h: 48 },
      'at1-receptor': { x: 353, y: ROOF, w: 172, h: 46 },
      vasoconstriction: { x: 584, y: 492, w: 132, h: 74, lines: ['Vessels', 'narrow'] },
      'high-blood-pressure': { x: 1041, y: 660, w: 178, h: 72 },
      lisinopril: { x: 797, y: 190, w: 152, h: 52 },
    },
    edges: {
      'ace-angiotensin': through([119, 215], [119, 288]),
      'angiotensin-receptor': through([221, 318], [353, 318], [353, 371]),
      'receptor-vessels': through([353, 425], [353, 492], [512, 492]),
      'vessels-pressure': through([584, 531], [584, 660], [945, 660]),
      'lisinopril-ace': through([719, 190], [178, 190]),
      'lisinopril-pressure': {
        ...through([875, 190], [1041, 190], [1041, 616]),
        label: { x: 1055, y: 420, anchor: 'start' },
      },
    },
    // On a narrow screen: the vessels, and the pressure that they raise in another column.
    focus: { 'vessels-narrow': { x: 488, y: 440, w: 660, h: 270 } },
    legend: { x: 24, y: 690, w: 742, h: 240 },
  },
};
