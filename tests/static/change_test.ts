import assert from 'node:assert/strict';
import test from 'node:test';
import { changeClass, direction, fraction } from '../../static/src/change';
import { boundsOf } from '../../static/src/circle';
import { isOpen, largestPx, legendHits, radiusPx } from '../../static/src/symbols';

test('without a week before there is no fraction', () => {
  assert.equal(fraction({ hits: 5, delta: 0 }), null);
  assert.equal(fraction({ hits: 0, delta: 0 }), null);
  assert.equal(fraction({ hits: 80, delta: 57 }), 23 / 57);
  assert.equal(fraction({ hits: 0, delta: 12 }), -1);
});

test('changes are classed at their edges', () => {
  const of = (hits: number, delta: number) => changeClass({ hits, delta });
  assert.equal(of(0, 0), 'none');
  assert.equal(of(1, 0), 'new');
  assert.equal(of(50, 100), 'much-less');
  assert.equal(of(51, 100), 'less');
  assert.equal(of(89, 100), 'less');
  assert.equal(of(90, 100), 'same');
  assert.equal(of(110, 100), 'same');
  assert.equal(of(111, 100), 'more');
  assert.equal(of(199, 100), 'more');
  assert.equal(of(200, 100), 'much-more');
});

test('the direction goes by the counts, not by the class', () => {
  assert.equal(direction({ hits: 101, delta: 100 }), 'up');
  assert.equal(direction({ hits: 99, delta: 100 }), 'down');
  assert.equal(direction({ hits: 100, delta: 100 }), 'flat');
});

test('fewer hits are drawn open, so that colour is not the only sign', () => {
  assert.equal(isOpen({ hits: 40, delta: 100 }), true);
  assert.equal(isOpen({ hits: 140, delta: 100 }), false);
});

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
