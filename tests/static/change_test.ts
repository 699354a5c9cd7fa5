import assert from 'node:assert/strict';
import test from 'node:test';
import { changeClass, direction, fraction } from '../../static/src/change';
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
  assert.ok(largestPx(10_000, 280) < largestPx(500, 280));
  assert.ok(largestPx(1, 280) <= 22);
  assert.ok(largestPx(1_000_000, 280) >= 6);
  assert.ok(Number.isFinite(largestPx(0, 280)));
});

test('the legend shows round numbers, each once', () => {
  assert.deepEqual(legendHits(3741), [200, 900, 3000]);
  assert.deepEqual(legendHits(1), [1]);
  assert.deepEqual(legendHits(9), [1, 2, 9]);
});
