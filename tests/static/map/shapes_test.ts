import assert from 'node:assert/strict';
import test from 'node:test';
import { boundsOfShape, circleShape, outsideOf, polygonShape, ringShape } from '../../../static/src/map/shapes';
import { distanceKm } from '../../../static/src/state/globe';

const [A, B, C, D] = [{ lon: 4, lat: 52 }, { lon: 5, lat: 52 }, { lon: 5, lat: 53 }, { lon: 4, lat: 53 }];

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
