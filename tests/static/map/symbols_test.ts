import assert from 'node:assert/strict';
import test from 'node:test';
import { paletteOf } from '../../../static/src/map/palette';
import { LITTLE_STEP, largestPx, legendHits, lookOf, markOf, radiusPx, USUAL_STEP } from '../../../static/src/map/symbols';
import { boundsOf } from '../../../static/src/state/globe';

test('a symbol with a quarter of the hits has half the radius, above the smallest', () => {
  const largest = 20;
  assert.equal(radiusPx(100, 100, largest), largest);
  const smallest = radiusPx(0, 100, largest);
  assert.equal(radiusPx(25, 100, largest) - smallest, (largest - smallest) / 2);
  assert.ok(radiusPx(0, 0, largest) > 0);
});

test('symbols shrink where points stand close, within bounds', () => {
  const circle = boundsOf({ lon: 5, lat: 52 }, 10);
  const [west, south, east, north] = circle;
  const grid = (side: number, share: number) => Array.from({ length: side * side }, (_, i) => ({
    lon: west + share * (east - west) * ((i % side) / (side - 1)),
    lat: south + share * (north - south) * (Math.floor(i / side) / (side - 1)),
  }));
  assert.ok(largestPx(grid(100, 1), circle, 280) < largestPx(grid(20, 1), circle, 280));
  assert.ok(largestPx(grid(40, 0.3), circle, 280) < largestPx(grid(40, 1), circle, 280));
  assert.equal(largestPx(grid(2, 1), circle, 280), 22);
  assert.equal(largestPx(grid(300, 1), circle, 280), 4);
  const alone = { lon: 5, lat: 52 };
  for (const few of [[], [alone], [alone, alone]]) {
    assert.equal(largestPx(few, circle, 280), 22);
    assert.equal(largestPx(few, boundsOf(alone, 0), 280), 22, 'a radius of 0');
  }
});

test('the legend shows round numbers, each once', () => {
  assert.deepEqual(legendHits(3741), [200, 900, 3000]);
  assert.deepEqual(legendHits(1), [1]);
  assert.deepEqual(legendHits(9), [1, 2, 9]);
});

test('colour follows the lift both ways alike, and only where it is clear', () => {
  const step = (lift: number | null, verdict: 'clearly more' | 'clearly less' | 'within the usual' | 'too little to say'): number =>
    markOf({ hits: 10, lift, verdict }, 100, 20).step;
  assert.deepEqual([0.2, 0.6, 1.5, null].map((lift) => step(lift, 'clearly more')), [1, 2, 3, 3]);
  assert.deepEqual([1 / 1.2 - 1, 1 / 1.6 - 1, 1 / 2.5 - 1].map((lift) => step(lift, 'clearly less')), [-1, -2, -3]);
  assert.equal(step(5, 'within the usual'), USUAL_STEP);
  assert.equal(step(5, 'too little to say'), LITTLE_STEP);
});

test('more and less differ in form too, by day and by night', () => {
  for (const palette of [paletteOf('light'), paletteOf('dark')]) {
    const [more, less] = [lookOf('more', 2, palette), lookOf('less', -2, palette)];
    assert.ok(more.opacity > 0.8 && less.opacity < 0.2, 'one is full, the other hollow');
    assert.ok(less.edgePx > more.edgePx);
    const looks = [-3, -2, -1].map((n) => lookOf('less', n, palette).edge).concat([1, 2, 3].map((n) => lookOf('more', n, palette).fill));
    assert.equal(new Set(looks).size, 6);
    assert.ok(lookOf('little', LITTLE_STEP, palette).opacity < lookOf('usual', USUAL_STEP, palette).opacity);
  }
});
