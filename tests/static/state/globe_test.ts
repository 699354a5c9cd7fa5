import assert from 'node:assert/strict';
import test from 'node:test';
import { boundsOf, destination, distanceKm, ring } from '../../../static/src/state/globe';

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
