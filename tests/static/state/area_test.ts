import assert from 'node:assert/strict';
import test from 'node:test';
import { calendarPath, impactPath, polygonText } from '../../../static/src/state/api';
import { boundsAround, exact, isCircle, middleOf, parsePosition, polygonOf, type Area } from '../../../static/src/state/area';
import { decodeCorners, encodeCorners } from '../../../static/src/state/polyline';
import { formatAddress, parseAddress } from '../../../static/src/state/address';
import { changed, completed, USUAL_LOOK, type Question } from '../../../static/src/state/question';
import { QUESTION } from '../support/estimates';

const TRIANGLE = [{ lat: 52.36, lon: 4.88 }, { lat: 52.36001, lon: 4.9 }, { lat: 52.38, lon: 4.89 }];
const POLYGON: Area = { kind: 'polygon', corners: TRIANGLE };

function addressOf(question: Question): string {
  return formatAddress({ question, other: null, look: USUAL_LOOK, language: null });
}

test("corners are packed as Google's polylines are, in letters that an address leaves alone", () => {
  // The documentation's example, its alphabet ("?" to "~") put into ours.
  const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';
  const documented = '_p~iF~ps|U_ulLnnqC_mqNvxq`@'.split('')
    .map((character) => alphabet.charAt(character.charCodeAt(0) - 63)).join('');
  const corners = [{ lat: 38.5, lon: -120.2 }, { lat: 40.7, lon: -120.95 }, { lat: 43.252, lon: -126.453 }];
  assert.equal(encodeCorners(corners), documented);
  assert.deepEqual(decodeCorners(documented), corners);
  assert.equal(encodeURIComponent(documented), documented);
});

test('a position is read as people and this page write it', () => {
  const chicago: Area = { kind: 'position', at: { lat: 41.8781, lon: -87.6298 } };
  for (const text of ['41.8781,-87.6298', '41.8781, −87.6298', ' 41.8781 -87.6298 ']) assert.deepEqual(parsePosition(text), chicago, text);
  for (const text of ['41.8781', '91,0', '0,181', '41.8781,–87.6298']) assert.equal(parsePosition(text), null, text);
});

test('any corners survive, to a hundred-thousandth of a degree', () => {
  let seed = 7;
  const random = (): number => {
    seed = (seed * 1103515245 + 12345) % 2 ** 31;
    return seed / 2 ** 31;
  };
  for (let round = 0; round < 200; ++round) {
    const corners = Array.from({ length: 1 + (round % 40) }, () => ({ lat: 180 * random() - 90, lon: 360 * random() - 180 }));
    const back = decodeCorners(encodeCorners(corners));
    assert.equal(back?.length, corners.length, `seed 7, round ${round}`);
    for (const [i, corner] of corners.entries()) {
      assert.ok(Math.abs((back?.[i]?.lat ?? 99) - corner.lat) <= 0.5001e-5, `seed 7, round ${round}`);
      assert.ok(Math.abs((back?.[i]?.lon ?? 999) - corner.lon) <= 0.5001e-5, `seed 7, round ${round}`);
    }
  }
});

test('what is no list of corners is refused', () => {
  const whole = encodeCorners(TRIANGLE);
  for (const text of [whole.slice(0, -1), `${whole}A`, 'not corners!', '________________', encodeCorners([{ lat: 91, lon: 0 }])]) {
    assert.equal(decodeCorners(text), null, text);
  }
  assert.deepEqual(decodeCorners(''), []);
});

test('each kind of area has its own part of the address, and reads back', () => {
  const areas: [Area, string][] = [
    [{ kind: 'position', at: { lat: 52.3731, lon: 4.8932 } }, '?at=52.37310,4.89320&radius=1&dates=2013-04-30'],
    [{ kind: 'municipality', name: "'s-Gravenhage" }, "?municipality='s-Gravenhage&dates=2013-04-30"],
    [POLYGON, `?polygon=${encodeCorners(TRIANGLE)}&dates=2013-04-30`],
  ];
  for (const [area, address] of areas) {
    assert.equal(addressOf({ ...QUESTION, area }), address);
    const { question, unreadable } = parseAddress(address);
    assert.deepEqual(unreadable, []);
    assert.deepEqual(completed(question, QUESTION), { ...QUESTION, area });
  }
});

test('an area that cannot be read is named and left out', () => {
  const wrong = ['at=52.3', 'at=95,4', `polygon=${encodeCorners(TRIANGLE.slice(0, 2))}`];
  for (const part of wrong) {
    const { question, unreadable } = parseAddress(`?${part}`);
    assert.deepEqual(unreadable, [part]);
    assert.equal(question.area, undefined);
  }
});

test('a polygon is asked in the body, the others in the path', () => {
  const position = { ...QUESTION, area: { kind: 'position', at: { lat: 52.3731, lon: 4.8932 } } } as const;
  assert.match(impactPath(position, 'en', 'auto'), /^\/v1\/impact\?lat=52\.37310&lon=4\.89320&radius=1&/);
  assert.match(calendarPath({ ...QUESTION, area: { kind: 'municipality', name: 'Súdwest-Fryslân' } }, 'en'),
    /^\/v1\/calendar\?municipality=S%C3%BAdwest-Frysl%C3%A2n&baseline/);
  const polygon = { ...QUESTION, area: POLYGON };
  assert.doesNotMatch(impactPath(polygon, 'en', 'auto'), /postcode|radius|lat=/);
  assert.deepEqual(JSON.parse(polygonText(polygon) ?? ''), {
    type: 'Polygon', coordinates: [[[4.88, 52.36], [4.9, 52.36001], [4.89, 52.38], [4.88, 52.36]]],
  });
  assert.equal(polygonText(QUESTION), null);
});

test('another postcode takes the place of an area, and only circles keep a ring', () => {
  const ring = { fromM: 500, toM: 1000 };
  const drawn = changed({ ...QUESTION, ring }, { area: { kind: 'polygon', corners: [...TRIANGLE, { lat: 52.1234567, lon: 5 }] } });
  assert.equal(drawn.ring, null);
  assert.deepEqual(drawn.area?.kind === 'polygon' && drawn.area.corners[3], { lat: 52.12346, lon: 5 });
  assert.deepEqual(changed(drawn, { sbi: ['56'] }).area, drawn.area);
  assert.equal(changed(drawn, { postcode: '3011HN' }).area, null);
  assert.deepEqual(changed({ ...QUESTION, ring }, { area: { kind: 'position', at: { lat: 52, lon: 5 } } }).ring, ring);
});

test('the numbers of a polygon', () => {
  assert.deepEqual(boundsAround(TRIANGLE), [4.88, 52.36, 4.9, 52.38]);
  assert.deepEqual(middleOf(TRIANGLE), { lon: (4.88 + 4.9) / 2, lat: (52.36 + 52.38) / 2 });
  assert.deepEqual(polygonOf([]).coordinates, [[]]);
  assert.deepEqual([null, POLYGON, { kind: 'position', at: { lat: 1, lon: 2 } } as const].map(isCircle), [true, false, true]);
  assert.deepEqual(exact(exact(POLYGON)), exact(POLYGON));
});
