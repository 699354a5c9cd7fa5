import assert from 'node:assert/strict';
import test from 'node:test';
import { preferredLanguage } from '../../../static/src/format/language';

test('the language is the first of the browser that the page speaks', () => {
  assert.equal(preferredLanguage(['de-DE', 'nl-BE', 'en']), 'nl');
  assert.equal(preferredLanguage(['fr']), 'en');
  assert.equal(preferredLanguage([]), 'en');
});
