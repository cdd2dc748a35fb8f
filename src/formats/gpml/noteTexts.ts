import type { NoteText } from '../report';
import { GREATEST_DISTANCE } from './joinEnds';
import type { LooseEnd } from './resolveEnds';

// What the report says of a GPML file, once and many times.

export const LOOSE: Readonly<Record<LooseEnd, NoteText>> = {
  free: {
    one: 'A line has an end that touches nothing; it is not drawn.',
    many: (count) => `${count} lines have an end that touches nothing; they are not drawn.`,
  },
  missing: {
    one: 'A line ends on something that the file does not have; it is not drawn.',
    many: (count) => `${count} lines end on something that the file does not have; they are not drawn.`,
  },
  circle: {
    one: 'A line ends on another that ends on it; it is not drawn.',
    many: (count) => `${count} lines end on each other in a circle; they are not drawn.`,
  },
  'open line': {
    one: 'A line ends on another line that is not connected; it is not drawn.',
    many: (count) => `${count} lines end on other lines that are not connected; they are not drawn.`,
  },
};

export const JOINED: NoteText = {
  one: `An arrow with a loose end was joined to the nearest part, at most ${GREATEST_DISTANCE} units away, because you asked for it.`,
  many: (count) =>
    `${count} arrows with loose ends were joined to the nearest part, at most ${GREATEST_DISTANCE} units away, because you asked for it.`,
};

export const NO_CLASS: NoteText = {
  one: 'A node has no class; drawn as a protein.',
  many: (count) => `${count} nodes have no class; drawn as proteins.`,
};

export const PLAIN_ARROW: NoteText = {
  one: 'A plain arrow, which says only that one thing leads to another, is drawn as stimulation.',
  many: (count) => `${count} plain arrows, which say only that one thing leads to another, are drawn as stimulation.`,
};

export const NO_HEAD: NoteText = {
  one: 'A line has no head; drawn as an influence from its first end to its last.',
  many: (count) => `${count} lines have no head; drawn as influences from their first end to their last.`,
};

export const ON_INHIBITION: NoteText = {
  one: 'An arrow ends on another that inhibits; drawn as an influence without a sign on what is inhibited.',
  many: (count) =>
    `${count} arrows end on others that inhibit; drawn as influences without a sign on what is inhibited.`,
};

export const TWO_HEADS: NoteText = {
  one: 'A line has heads at both ends: the process is reversible.',
  many: (count) => `${count} lines have heads at both ends: these processes are reversible.`,
};

export const HEAD_AT_START: NoteText = {
  one: 'A line has its only head at its first point; read from its last point to its first.',
  many: (count) =>
    `${count} lines have their only head at their first point; read from their last point to their first.`,
};

export const HEAD_BETWEEN: NoteText = {
  one: 'A head in the middle of a line is not kept.',
  many: (count) => `Heads in the middle of ${count} lines are not kept.`,
};

export const ON_LINE: NoteText = {
  one: 'An arrow ends on another arrow; it leads to what that one leads to.',
  many: (count) => `${count} arrows end on other arrows; they lead to what those lead to.`,
};

export const ON_STATE: NoteText = {
  one: 'An arrow ends on the mark of a modification; it leads to the protein.',
  many: (count) => `${count} arrows end on marks of modifications; they lead to the proteins.`,
};

export const MEMBERS: NoteText = {
  one: 'A part is named inside its group and not drawn beside it, because no arrow of its own touches it.',
  many: (count) =>
    `${count} parts are named inside their groups and not drawn beside them, because no arrow of their own touches them.`,
};

export const GROUPING: NoteText = {
  one: 'A group on which no arrow ends is not kept; its members are.',
  many: (count) => `${count} groups on which no arrow ends are not kept; their members are.`,
};

export const DRAWN_ONLY: NoteText = {
  one: 'A label or shape on which no arrow ends is not kept.',
  many: (count) => `${count} labels and shapes on which no arrow ends are not kept.`,
};

export const AS_PROCESS: NoteText = {
  one: 'A label or shape on which an arrow ends is drawn as a process.',
  many: (count) => `${count} labels and shapes on which arrows end are drawn as processes.`,
};

export const NO_PLACE: NoteText = {
  one: 'A node has no usable place or size in the file; it gets one here.',
  many: (count) => `${count} nodes have no usable place or size in the file; they get one here.`,
};

/** Elements of GPML 2021 for which a mechanism has no place. */
export const UNREAD: Readonly<Record<'Annotation' | 'Evidence', NoteText>> = {
  Annotation: {
    one: 'An annotation of the pathway is not kept.',
    many: (count) => `${count} annotations of the pathway are not kept.`,
  },
  Evidence: {
    one: 'A code of evidence is not kept.',
    many: (count) => `${count} codes of evidence are not kept.`,
  },
};

export const DANGLING: NoteText = {
  one: 'A citation names a publication that the file does not have; it counts as no source.',
  many: (count) => `${count} citations name publications that the file does not have; they count as no source.`,
};

export const UNNAMED: NoteText = {
  one: 'A citation names a publication without a PubMed number, a DOI or a title; it counts as no source.',
  many: (count) =>
    `${count} citations name publications without a PubMed number, a DOI or a title; they count as no source.`,
};

export const GRAPHICAL_LINE: NoteText = {
  one: 'A line that the file calls a drawing is not kept.',
  many: (count) => `${count} lines that the file calls drawings are not kept.`,
};

export const NESTED_GROUP: NoteText = {
  one: 'A group stands inside another; its members count as members of both.',
  many: (count) => `${count} groups stand inside others; their members count as members of both.`,
};
