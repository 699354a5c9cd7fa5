import assert from 'node:assert/strict';
import test from 'node:test';
import { boundsOf, destination, distanceKm, ring } from '../../static/src/circle';
import { formatKm, nearestStop, rounded, stopsKm } from '../../static/src/radius';
import { takesRim } from '../../static/src/rim';

const DAM = { lon: 4.893, lat: 52.373 };

test('a destination is as far away as was asked, in every direction', () => {
  for (const km of [0.05, 1, 50]) {
    for (const bearing of [0, 45, 90, 180, 270]) {
      assert.ok(Math.abs(distanceKm(DAM, destination(DAM, km, bearing)) - km) < 1e-9 * km + 1e-9, `${km} km at ${bearing}`);
    }
  }
});

test('east is to the right and north is up', () => {
  assert.ok(destination(DAM, 1, 90).lon > DAM.lon);
  assert.ok(destination(DAM, 1, 0).lat > DAM.lat);
});

test('a known distance: Dam Square to the cathedral of Utrecht is some 35 km', () => {
  assert.ok(Math.abs(distanceKm(DAM, { lon: 5.1214, lat: 52.0907 }) - 35.0) < 0.6);
});

test('the ring is closed and lies within the bounds', () => {
  const corners = ring(DAM, 2);
  assert.deepEqual(corners[0], corners.at(-1));
  const [west, south, east, north] = boundsOf(DAM, 2);
  for (const [lon, lat] of corners) {
    assert.ok(lon >= west - 1e-6 && lon <= east + 1e-6 && lat >= south - 1e-6 && lat <= north + 1e-6);
  }
});

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

test('the rim is taken near its line, the handle from further off, and the middle stays free', () => {
  const [middle, handle] = [{ x: 100, y: 100 }, { x: 200, y: 100 }];
  assert.equal(takesRim({ x: 100, y: 8 }, middle, handle, 9), true);
  assert.equal(takesRim({ x: 100, y: 20 }, middle, handle, 9), false);
  assert.equal(takesRim({ x: 211, y: 100 }, middle, handle, 9), true);
  assert.equal(takesRim(middle, middle, handle, 24), false);
  assert.equal(takesRim(middle, middle, { x: 120, y: 100 }, 9), false);
  assert.equal(takesRim(middle, middle, middle, 9), true, 'a radius of 0 is all handle');
});
