import assert from 'node:assert/strict';
import test from 'node:test';
import { distanceKm } from '../../static/src/circle';
import {
  added, closed, drawingOf, inserted, middles, moved, NOTHING_DRAWN, removed, stepped, type Drawing,
} from '../../static/src/drawing';
import { boundsOfShape, circleShape, outsideOf, polygonShape, ringShape } from '../../static/src/ground';
import { steppedKm } from '../../static/src/radius';

const [A, B, C, D] = [{ lon: 4, lat: 52 }, { lon: 5, lat: 52 }, { lon: 5, lat: 53 }, { lon: 4, lat: 53 }];

test('corners are added until there are enough to go round', () => {
  const two = added(added(NOTHING_DRAWN, A), B);
  assert.equal(closed(two), null);
  assert.deepEqual(middles(two), [{ lon: 4.5, lat: 52 }]);
  const round = closed(added(two, C));
  assert.deepEqual(round, drawingOf([A, B, C]));
  assert.equal(middles(drawingOf([A, B, C])).length, 3);
});

test('the middle of a side becomes a corner right after the one it begins at', () => {
  assert.deepEqual(inserted(drawingOf([A, B, C]), 0, D).corners, [A, D, B, C]);
  assert.deepEqual(inserted(drawingOf([A, B, C]), 2, D).corners, [A, B, C, D]);
  assert.deepEqual(moved(drawingOf([A, B, C]), 1, D).corners, [A, D, C]);
});

test('what goes round keeps three corners, an open line may lose them all', () => {
  assert.deepEqual(removed(drawingOf([A, B, C]), 1).corners, [A, B, C]);
  const four: Drawing = { ...drawingOf([A, B, C, D]), chosen: 3 };
  assert.deepEqual(removed(four, 3), { corners: [A, B, C], closed: true, chosen: 2 });
  assert.deepEqual(removed(added(NOTHING_DRAWN, A), 0), NOTHING_DRAWN);
});

test('arrow keys go the way they point, as far as they say', () => {
  for (const heading of ['ArrowUp', 'ArrowRight', 'ArrowDown', 'ArrowLeft'] as const) {
    assert.ok(Math.abs(distanceKm(A, stepped(A, heading, 0.4)) - 0.4) < 1e-6, heading);
  }
  assert.ok(stepped(A, 'ArrowUp', 1).lat > A.lat && stepped(A, 'ArrowLeft', 1).lon < A.lon);
});

test('a radius grows and shrinks by stops, and stays where they end', () => {
  const stops = [0.5, 1, 2];
  assert.deepEqual([[1, true], [1.2, true], [1.2, false], [2, true], [0.5, false]].map(([km, larger]) =>
    steppedKm(stops, Number(km), larger === true)), [2, 2, 1, 2, 0.5]);
});

test('outside is the world with the shape cut out, and the holes of the shape', () => {
  const square = polygonShape([A, B, C, D]);
  assert.equal(outsideOf(square).length, 1);
  assert.equal(outsideOf(square)[0]?.length, 2);
  const ring = ringShape(A, 0.5, 1);
  assert.equal(ring[0]?.length, 2);
  assert.deepEqual(outsideOf(ring)[1], [ring[0]?.[1]]);
  assert.equal(ringShape(A, 0, 1)[0]?.length, 1);
  assert.deepEqual(boundsOfShape(square), [4, 52, 5, 53]);
  const [west, , east] = boundsOfShape(circleShape({ centre: A, radiusKm: 1 }));
  assert.ok(Math.abs(distanceKm({ lon: west, lat: 52 }, { lon: east, lat: 52 }) - 2) < 0.01);
});
