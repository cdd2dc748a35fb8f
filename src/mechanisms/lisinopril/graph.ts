import type { Compartment, MechanismEdge, MechanismNode, Step } from '../../model/graph';
import { says } from './records/cite';

const compartments = {
  'blood-stream': { label: 'Blood' },
  'artery-wall': { label: 'Artery wall' },
  'whole-body': { label: 'Whole body' },
} as const satisfies Record<string, Omit<Compartment, 'id'>>;

const nodes = {
  ace: {
    label: 'ACE',
    name: 'Angiotensin-converting enzyme, ACE',
    kind: 'macromolecule',
    voice: 'signal',
    compartment: 'blood-stream',
    step: 'enzyme-works',
    description: 'This enzyme turns angiotensin I into angiotensin II. It is the enzyme that lisinopril inhibits.',
    identifiers: [{ curie: 'uniprot:P12821', label: 'Angiotensin-converting enzyme' }],
    evidence: [says('conversion', 'converting the hormone angiotensin-I to the active peptide angiotensin-II')],
    silent: 'The file does not say where in the body the enzyme is.',
  },
  'angiotensin-ii': {
    label: 'Angiotensin II',
    name: 'Angiotensin II',
    kind: 'simple chemical',
    voice: 'excite',
    compartment: 'blood-stream',
    step: 'enzyme-works',
    isHub: true,
    description: 'Angiotensin II is a hormone that makes blood vessels narrow. ACE forms it from angiotensin I.',
    identifiers: [{ curie: 'MESH:D000804', label: 'Angiotensin II' }],
    evidence: [
      says('conversion', 'the active peptide angiotensin-II'),
      says('receptor', 'Ang II and AVP, acting on AT1R and V1aR, respectively, exert vasoconstriction'),
    ],
  },
  'at1-receptor': {
    label: 'AT1 receptor',
    name: 'Type 1 angiotensin II receptor, AT1',
    kind: 'macromolecule',
    voice: 'signal',
    compartment: 'artery-wall',
    step: 'receptor-active',
    description:
      'Angiotensin II acts on this receptor. In arteries more of it means narrower vessels and a higher blood pressure.',
    identifiers: [{ curie: 'uniprot:P30556', label: 'Type-1 angiotensin II receptor' }],
    evidence: [says('receptor', 'acting on AT1R'), says('artery', 'arterial AT1R expression')],
  },
  vasoconstriction: {
    label: 'Vessels narrow',
    name: 'Narrowing of blood vessels',
    kind: 'process',
    voice: 'signal',
    compartment: 'artery-wall',
    step: 'vessels-narrow',
    description:
      'The artery becomes narrower, which is called vasoconstriction. The active AT1 receptor brings it about.',
    identifiers: [{ curie: 'GO:0042310', label: 'vasoconstriction' }],
    evidence: [says('receptor', 'exert vasoconstriction'), says('artery', 'leading to increased vasoconstriction')],
  },
  'high-blood-pressure': {
    label: 'High blood\npressure',
    name: 'High blood pressure',
    kind: 'phenotype',
    voice: 'neutral',
    compartment: 'whole-body',
    step: 'vessels-narrow',
    description: 'High blood pressure is also called hypertension. It is what lisinopril is prescribed for.',
    identifiers: [{ curie: 'MESH:D006973', label: 'Hypertension' }],
    evidence: [
      says('receptor', 'elevate blood pressure'),
      says('inhibitor', 'prescribed for the treatment of hypertension'),
    ],
  },
  lisinopril: {
    label: 'Lisinopril',
    name: 'Lisinopril',
    kind: 'perturbing agent',
    voice: 'drug',
    compartment: 'blood-stream',
    step: 'enzyme-blocked',
    description: 'Lisinopril is an ACE inhibitor: it makes the enzyme less active. It acts for long.',
    identifiers: [
      { curie: 'MESH:D017706', label: 'Lisinopril' },
      { curie: 'drugbank:DB00722', label: 'Lisinopril' },
    ],
    evidence: [says('inhibitor', 'long-acting angiotensin-converting enzyme inhibitor')],
  },
} as const satisfies Record<string, Omit<MechanismNode, 'id'>>;

const edges = {
  'ace-angiotensin': {
    source: 'ace',
    target: 'angiotensin-ii',
    kind: 'production',
    sbo: 'SBO:0000393',
    relation: 'positively regulates',
    step: 'enzyme-works',
    description: 'ACE forms angiotensin II from angiotensin I.',
    evidence: [says('conversion', 'converting the hormone angiotensin-I to the active peptide angiotensin-II')],
  },
  'angiotensin-receptor': {
    source: 'angiotensin-ii',
    target: 'at1-receptor',
    kind: 'stimulation',
    sbo: 'SBO:0000170',
    relation: 'increases activity of',
    step: 'receptor-active',
    description: 'Angiotensin II activates the AT1 receptor.',
    evidence: [says('receptor', 'Ang II and AVP, acting on AT1R and V1aR, respectively')],
  },
  'receptor-vessels': {
    source: 'at1-receptor',
    target: 'vasoconstriction',
    kind: 'stimulation',
    sbo: 'SBO:0000170',
    relation: 'positively regulates',
    step: 'vessels-narrow',
    description: 'The active receptor makes the artery narrow.',
    evidence: [
      says('receptor', 'exert vasoconstriction'),
      says('artery', 'increases arterial AT1R expression, leading to increased vasoconstriction'),
    ],
  },
  'vessels-pressure': {
    source: 'vasoconstriction',
    target: 'high-blood-pressure',
    kind: 'stimulation',
    sbo: 'SBO:0000170',
    relation: 'causes',
    step: 'vessels-narrow',
    description:
      'Narrow vessels raise the blood pressure. The sentence names both as consequences of more AT1 receptors, and not the one as the cause of the other.',
    evidence: [says('artery', 'leading to increased vasoconstriction and blood pressure', 'partly supports')],
  },
  'lisinopril-ace': {
    source: 'lisinopril',
    target: 'ace',
    kind: 'inhibition',
    sbo: 'SBO:0000169',
    relation: 'decreases activity of',
    step: 'enzyme-blocked',
    description: 'Lisinopril inhibits ACE.',
    evidence: [says('inhibitor', 'angiotensin-converting enzyme inhibitor')],
  },
  'lisinopril-pressure': {
    source: 'lisinopril',
    target: 'high-blood-pressure',
    kind: 'inhibition',
    sbo: 'SBO:0000169',
    relation: 'treats',
    label: 'treats',
    step: 'pressure-falls',
    description:
      'Lisinopril is prescribed for high blood pressure. The sentence says that it is given, not how well it works.',
    evidence: [says('inhibitor', 'frequently prescribed for the treatment of hypertension')],
  },
} as const satisfies Record<string, Omit<MechanismEdge, 'id'>>;

const steps = {
  'enzyme-works': {
    role: 'canonical',
    title: 'ACE forms angiotensin II',
    shortTitle: 'Enzyme\nworks',
    when: '',
    caption: 'The enzyme ACE turns angiotensin I into angiotensin II, a hormone.',
    explanation:
      'ACE plays a central part in what is called the renin-angiotensin system. It turns the hormone angiotensin I into angiotensin II, the active one.',
    sequence: [['ace'], ['ace-angiotensin'], ['angiotensin-ii']],
    effects: {},
    evidence: [says('conversion', 'plays a central role in the renin-angiotensin system')],
    silent: 'The file gives no times.',
  },
  'receptor-active': {
    role: 'canonical',
    title: 'Angiotensin II activates its receptor',
    shortTitle: 'Receptor\nactive',
    when: '',
    caption: 'Angiotensin II activates the AT1 receptor of arteries.',
    explanation:
      'The hormone acts on the AT1 receptor, which arteries have. In animals, more of this receptor in arteries came with a higher blood pressure.',
    sequence: [['angiotensin-receptor'], ['at1-receptor']],
    effects: {},
    evidence: [
      says('receptor', 'Ang II and AVP, acting on AT1R and V1aR, respectively'),
      says('artery', 'increases arterial AT1R expression'),
    ],
    silent: 'The file gives no times.',
  },
  'vessels-narrow': {
    role: 'canonical',
    title: 'Vessels narrow, and pressure rises',
    shortTitle: 'Pressure\nrises',
    when: '',
    caption: 'The active receptor makes arteries narrow, and the blood pressure rises.',
    explanation: 'Arteries become narrower, which is called vasoconstriction. The blood pressure rises with it.',
    sequence: [['receptor-vessels'], ['vasoconstriction'], ['vessels-pressure'], ['high-blood-pressure']],
    effects: {},
    evidence: [
      says('receptor', 'exert vasoconstriction, increase cardiac contractility'),
      says('artery', 'leading to increased vasoconstriction and blood pressure'),
    ],
    silent: 'The file gives no times.',
  },
  'enzyme-blocked': {
    role: 'canonical',
    title: 'Lisinopril inhibits ACE',
    shortTitle: 'Enzyme\ninhibited',
    when: '',
    caption: 'Lisinopril inhibits ACE, so that less angiotensin II is formed.',
    explanation:
      'Lisinopril is an inhibitor of the enzyme, and with less active enzyme less of the hormone is formed. That the hormone falls follows from the arrows; no sentence of the file says it.',
    sequence: [['lisinopril'], ['lisinopril-ace']],
    effects: { ace: 'silenced', 'ace-angiotensin': 'lifted', 'angiotensin-ii': 'silenced' },
    evidence: [says('inhibitor', 'angiotensin-converting enzyme inhibitor')],
    silent: 'The file gives no times.',
  },
  'pressure-falls': {
    role: 'canonical',
    title: 'The blood pressure falls',
    shortTitle: 'Pressure\nfalls',
    when: '',
    caption: 'Without angiotensin II the receptor is less active, arteries widen and the pressure falls.',
    explanation:
      'What the hormone kept going is over: the receptor, the narrow artery, the high pressure. The file cites that lisinopril is prescribed for high blood pressure; that each part falls follows from the arrows.',
    sequence: [['lisinopril-pressure']],
    effects: {
      'angiotensin-receptor': 'lifted',
      'at1-receptor': 'silenced',
      'receptor-vessels': 'lifted',
      vasoconstriction: 'silenced',
      'vessels-pressure': 'lifted',
      'high-blood-pressure': 'reversed',
    },
    evidence: [says('inhibitor', 'frequently prescribed for the treatment of hypertension')],
    silent: 'The file gives no times.',
  },
} as const satisfies Record<string, Omit<Step, 'id'>>;

/** What the picture needs; `defineMechanism` checks it together with the records. */
export const graphParts = {
  id: 'lisinopril',
  title: 'How lisinopril lowers blood pressure',
  subtitle: 'An enzyme inhibitor, from enzyme to artery',
  summary:
    'Inhibiting one enzyme lowers blood pressure; this is how an ACE inhibitor is thought to act. ACE forms angiotensin II, which activates a receptor that makes arteries narrow; lisinopril inhibits the enzyme. Each arrow stands beside the sentence that DrugMechDB cites for it.',
  notice: 'Educational material, not medical advice.',
  compartments,
  nodes,
  edges,
  steps,
} as const;
