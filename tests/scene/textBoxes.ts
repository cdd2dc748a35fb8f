export { type TextBox, textBoxes } from '../../src/scene/textBoxes';
