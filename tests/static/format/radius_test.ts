import assert from 'node:assert/strict';
import test from 'node:test';
import { formatKm, nearestStop, rounded, steppedKm, stopsKm } from '../../../static/src/format/radius';

test('the slider stops at 50 km or at the limit of the server', () => {
  assert.equal(stopsKm(500).at(-1), 50);
  assert.equal(stopsKm(10).at(-1), 10);
  const stops = stopsKm(500);
  assert.equal(stops[nearestStop(stops, 1)], 1);
  assert.equal(stops[nearestStop(stops, 1.2)], 1);
  assert.equal(stops[nearestStop(stops, 0)], 0.1);
  assert.equal(stops[nearestStop(stops, 400)], 50);
});

test('a dragged radius is rounded to what a hand can aim at', () => {
  assert.equal(rounded(1.2345, 500), 1.25);
  assert.equal(rounded(0.001, 500), 0.05);
  assert.equal(rounded(7.777, 500), 7.8);
  assert.equal(rounded(33.3, 500), 33.5);
  assert.equal(rounded(1234, 500), 500);
});

test('kilometres are written without trailing zeros', () => {
  assert.equal(formatKm(1), '1');
  assert.equal(formatKm(0.75), '0.75');
  assert.equal(formatKm(10), '10');
});

test('a radius grows and shrinks by stops, and stays where they end', () => {
  const stops = [0.5, 1, 2];
  assert.deepEqual([[1, true], [1.2, true], [1.2, false], [2, true], [0.5, false]].map(([km, larger]) =>
    steppedKm(stops, Number(km), larger === true)), [2, 2, 1, 2, 0.5]);
});
