import { describe, expect, it } from 'vitest';
import { ketamine } from '../../src/mechanisms/ketamine';
import type { DrawnShots } from '../../src/scene/drawing';
import { drawingProblems } from '../../src/scene/drawingProblems';
import { ketamineViews } from '../fixtures/ketamineViews';

const view = ketamineViews.cell;
const problemsOf = (shots: DrawnShots): string[] =>
  drawingProblems(ketamine, { ...view, shots }).map(({ path, message }) => `${path}: ${message}`);

describe('the shots of a drawing', () => {
  it.each(Object.entries(ketamineViews))('are sound in the built-in view %s', (_, builtIn) => {
    expect(drawingProblems(ketamine, builtIn)).toEqual([]);
  });

  it('name steps and things that are there', () => {
    expect(problemsOf({ mtorc: [{ show: 'whole' }], relief: [{ show: ['spine', 'zebra crossing'] }] })).toEqual([
      'cell.shots[mtorc]: There is no step “mtorc”. Did you mean “mtorc1”?',
      'cell.shots[relief][0].show[0]: There is no node or arrow “spine”. Did you mean “spines”?',
      'cell.shots[relief][0].show[1]: There is no node or arrow “zebra crossing”. Name one that the graph has.',
    ]);
  });

  it('show something', () => {
    expect(problemsOf({ relief: [], mtorc1: [{ show: [] }] })).toEqual([
      'cell.shots[relief]: The step has no shot. Add one, or remove the step for automatic shots.',
      'cell.shots[mtorc1][0].show: The shot shows nothing. Name nodes or arrows, or write “whole”.',
    ]);
  });

  it.each([
    [{ x: Number.NaN, y: 0, w: 10, h: 10 }, 'The box is not made of numbers. Give x, y, w and h in design units.'],
    [{ x: 0, y: 0, w: 0, h: 10 }, 'The box is 0 wide and 10 high, and frames nothing. Give it a size.'],
    [{ x: 0, y: 0, w: 10, h: -4 }, 'The box is 10 wide and -4 high, and frames nothing. Give it a size.'],
    [
      { x: 1600, y: 0, w: 10, h: 10 },
      'The box lies outside the picture, which is 1600 wide and 1000 high. Move it inside.',
    ],
    [
      { x: 0, y: -20, w: 10, h: 20 },
      'The box lies outside the picture, which is 1600 wide and 1000 high. Move it inside.',
    ],
  ])('have boxes that frame a part of the picture: %j', (show, message) => {
    expect(problemsOf({ relief: [{ show }] })).toEqual([`cell.shots[relief][0].show: ${message}`]);
  });

  it('stand in order of time', () => {
    expect(
      problemsOf({
        relief: [
          { atMs: 900, show: 'whole' },
          { atMs: 400, show: 'whole' },
          { atMs: Number.NaN, show: 'whole' },
        ],
      }),
    ).toEqual([
      'cell.shots[relief][1].atMs: A shot cannot begin at 400 ms. Give 900 or more: shots are in order of time.',
      'cell.shots[relief][2].atMs: A shot cannot begin at NaN ms. Give 900 or more: shots are in order of time.',
    ]);
  });
});
