import assert from 'node:assert/strict';
import test from 'node:test';
import {
  added, closed, drawingOf, inserted, middles, moved, NOTHING_DRAWN, removed, stepped, type Drawing,
} from '../../../static/src/state/drawing';
import { distanceKm } from '../../../static/src/state/globe';

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
