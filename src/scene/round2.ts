export { type Box, round2 } from '../layout/geometry';
