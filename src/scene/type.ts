export { SMALLEST_TEXT, type } from '../layout/typeSizes';
