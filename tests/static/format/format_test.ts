import assert from 'node:assert/strict';
import test from 'node:test';
import { Format } from '../../../static/src/format/format';

const ENGLISH = new Format('en');
const DUTCH = new Format('nl');

test('small changes keep a decimal, and a fall has a real minus sign', () => {
  assert.equal(ENGLISH.lift(0.034), '+3.4%');
  assert.equal(DUTCH.lift(-0.034), '−3,4%');
  assert.equal(ENGLISH.lift(0), '0%');
  assert.equal(ENGLISH.lift(1.58), '+158%');
  assert.equal(ENGLISH.share(-0.35), '35%');
  assert.equal(ENGLISH.difference(-9.4), '−9');
  assert.equal(DUTCH.difference(9184.5), '+9.185');
});

test('a fall is not whole where something is left', () => {
  assert.equal(ENGLISH.lift(3 / 27_596 - 1), '−99.9%');
  assert.equal(DUTCH.share(1 / 200_000 - 1), '99,9%');
  assert.equal(ENGLISH.lift(-0.995), '−99.5%');
  assert.equal(ENGLISH.lift(-0.994), '−99%');
  assert.equal(ENGLISH.lift(-1), '−100%');
});

test('a day and a month have their year where that is not clear, and a position real minus signs', () => {
  assert.equal(ENGLISH.shortDate('2012-12-25'), 'Tue 25 Dec');
  assert.equal(ENGLISH.shortDate('2012-12-25', true), 'Tue 25 Dec 2012');
  assert.equal(DUTCH.shortDate('2012-12-25', true), 'di 25 dec 2012');
  assert.equal(ENGLISH.month('2013-01-07', true), 'Jan 2013');
  assert.equal(ENGLISH.position({ lat: 41.8781, lon: -87.6298 }), '41.8781, −87.6298');
});

test('expectations are whole in words', () => {
  assert.equal(ENGLISH.count(5139.75), '5,140');
});

test('distances are metres below a kilometre', () => {
  assert.equal(ENGLISH.metres(250), '250\u00a0m');
  assert.equal(DUTCH.metres(1500), '1,5\u00a0km');
  assert.equal(ENGLISH.ringEnds({ fromM: 0, toM: 250 }), '0–250\u00a0m');
  assert.equal(ENGLISH.ringEnds({ fromM: 500, toM: 1000 }), '500\u00a0m–1\u00a0km');
});

test('an hour is named by its ends', () => {
  assert.equal(ENGLISH.hours({ from: 16, to: 16 }), '16:00–17:00');
  assert.equal(ENGLISH.hours({ from: 22, to: 23 }), '22:00–24:00');
  assert.equal(ENGLISH.hours({ from: 22, to: 1 }), '22:00–02:00');
});
