import assert from 'node:assert/strict';
import test from 'node:test';
import type { Place } from '../../../static/src/state/api_types';
import { wholeFirst } from '../../../static/src/state/places';

function place(kind: Place['kind'], name: string, postcode: string): Place {
  return { kind, postcode, place: name, lat: 51.4, lon: 5.5, postcodes: kind === 'postcode' ? 1 : 600 };
}

test('a town comes before the circle around its middle, and all else stays in its order', () => {
  const town = place('place', 'Eindhoven', '5612JB');
  const whole = place('municipality', 'Eindhoven', '5651HP');
  const street = place('postcode', 'Eindhoven', '5616NE');
  const other = place('place', 'Eindewege', '4456RA');
  assert.deepEqual(wholeFirst([town, other, whole]), [whole, town, other]);
  assert.deepEqual(wholeFirst([whole, town]), [whole, town]);
  assert.deepEqual(wholeFirst([street, other, whole]), [street, other, whole]);
  assert.deepEqual(wholeFirst([]), []);
});
