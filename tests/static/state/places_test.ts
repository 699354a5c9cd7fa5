import assert from 'node:assert/strict';
import test from 'node:test';
import type { Place } from '../../../static/src/state/api_types';
import { areSeveral, calledSo, likeliestFirst, writtenName } from '../../../static/src/state/places';

function isCalled(one: Place, typed: string): boolean {
  return calledSo([one], typed).length > 0;
}

function place(kind: Place['kind'], name: string, postcode: string): Place {
  return { kind, postcode, place: name, lat: 51.4, lon: 5.5, postcodes: kind === 'postcode' ? 1 : 600, radius_km: kind === 'place' ? 4 : 0 };
}

test('a town comes before the circle around its middle, and all else stays in its order', () => {
  const town = place('place', 'Eindhoven', '5612JB');
  const whole = place('municipality', 'Eindhoven', '5651HP');
  const street = place('postcode', 'Eindhoven', '5616NE');
  const other = place('place', 'Eindewege', '4456RA');
  assert.deepEqual(likeliestFirst([town, other, whole], 'ein'), [whole, town, other]);
  assert.deepEqual(likeliestFirst([whole, town, town], 'eindhoven'), [whole, town]);
  assert.deepEqual(likeliestFirst([street, other, whole], 'ein'), [street, other, whole]);
  assert.deepEqual(likeliestFirst([], 'ein'), []);
});

test('what is called just what was typed comes before what begins with it', () => {
  const longer = place('place', 'Bergen op Zoom', '4611AA');
  const named = place('place', 'Bergen', '1861AA');
  assert.deepEqual(likeliestFirst([longer, named], 'bergen'), [named, longer]);
  assert.deepEqual(likeliestFirst([longer, named], 'berge'), [longer, named]);
});

test('where two are called so but for their brackets, both are', () => {
  const town = place('place', 'Bergen (NH)', '1861GB');
  const north = place('municipality', 'Bergen (NH.)', '1861DM');
  const south = place('municipality', 'Bergen (L.)', '5854KP');
  const longer = place('place', 'Bergen op Zoom', '4621JM');
  const named = calledSo([longer, town, north, south], 'bergen');
  assert.deepEqual(named, [town, north, south]);
  assert.ok(areSeveral(named));
  assert.deepEqual(likeliestFirst([longer, town, north, south], 'bergen'), [north, town, south, longer]);
  assert.ok(!areSeveral(calledSo([longer, town, north, south], 'bergen (nh)')), 'a town and its municipality are one');
  assert.deepEqual(calledSo([place('place', 'Hengelo', '7551AA'), place('place', 'Hengelo (Gld)', '7255AA')], 'hengelo').length, 1);
});

test('a name is the same without capitals, accents and signs, and by what people call it', () => {
  const hague = place('municipality', "'s-Gravenhage", '2511AB');
  for (const typed of ["'S-GRAVENHAGE", 's gravenhage', 'The Hague', 'den haag']) assert.ok(isCalled(hague, typed), typed);
  for (const typed of ['the ha', 'gravenhage', '2511AB', '']) assert.ok(!isCalled(hague, typed), typed);
  const town = place('place', 'Den Haag', '2525KN');
  assert.ok(!areSeveral(calledSo([town, hague], 'Den Haag')));
  assert.deepEqual(likeliestFirst([town, hague], 'den haag'), [hague, town]);
  assert.ok(isCalled(place('place', 'Súdwest', '8601AA'), 'sudwest'));
  assert.ok(isCalled(place('postcode', '', '1012JS'), '1012 js'));
});

test('what people call a place is found from its third letter on', () => {
  assert.equal(writtenName('The Ha'), "'s-Gravenhage");
  assert.equal(writtenName('den bo'), "'s-Hertogenbosch");
  assert.equal(writtenName('th'), null);
  assert.equal(writtenName('The Haguen'), null);
});
