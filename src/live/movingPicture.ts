/** What only a picture that moves, or one that is seen from near, needs: loaded after the first picture where it can be. */
export { withEdgeReach } from '../scene/edgeReach';
export { cameraAt, cameraBetween } from '../scene/cameraAt';
export { morphAt } from '../scene/morph';
export { fitWords } from '../scene/textScale';
export { shownPart } from '../scene/pinnedHeaders';
export { glideFrame } from './glide';
