// For every planted event: what the cards show is what the API says.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import test from 'node:test';
import { api, headline, hourRows, open, rowsOf, say, shared } from './support.mjs';

const both = shared({ map: false });
const EVENTS = JSON.parse(readFileSync(new URL('../../server/demo/events.json', import.meta.url), 'utf8'));

/** The cells that every table of estimates ends with. */
function cells({ hits, expected, lift, verdict }) {
  return [say.count(hits), say.count(expected), say.lift(lift), say.verdict(verdict)];
}

const SAID = {
  'clearly more': /there were [\d,]+(\.\d)?% more hits than usual/,
  'clearly less': /there were [\d,]+(\.\d)?% fewer hits than usual/,
  'within the usual': /there were about as many hits as usual/,
  'too little to say': /too (few|little history) to say whether that is unusual/,
};

test('there are events to look at', () => assert.ok(EVENTS.length >= 10));

for (const { id, postcode, radius_km, dates, title } of EVENTS) {
  test(`${id}: every card says what the API says`, async (t) => {
    const asked = `postcode=${postcode}&radius=${radius_km}&dates=${dates.join(',')}`;
    const impact = await api(both.straal, `/v1/impact?${asked}`);
    const calendar = await api(both.straal, `/v1/calendar?postcode=${postcode}&radius=${radius_km}`);
    const page = await open(t, both);
    await headline(page);
    const more = page.locator('.suggestions .unfold');
    if (await more.isVisible()) await more.click();
    await page.getByRole('button', { name: title.en, exact: true }).click();
    const said = await headline(page, new RegExp(postcode));
    assert.equal(new URL(page.url()).search, `?${asked}`);

    const { total } = impact;
    assert.match(said, SAID[total.verdict]);
    assert.ok(said.includes(`(${say.count(total.hits)} against ${say.count(total.expected)}`), said);
    if (total.low !== null) assert.ok(said.includes(`usual is ${say.count(total.low)} to ${say.count(total.high)}`), said);

    const { story, rings, reach, control } = impact;
    assert.deepEqual((await rowsOf(page, 'How far')).map(([, ...rest]) => rest), rings.map(cells));
    assert.equal(await page.locator('tr.reached').count(), (reach?.clear_m ?? null) === null ? 0 : 1);
    const far = say.reach(story.reach);
    assert.equal((await page.locator('.reach .own').innerText()).replaceAll('\u00a0', ' '), far.sentence);
    assert.equal(/(at least )?as far as [\d.]+ k?m(?=\.$)/.exec(said)?.[0] ?? null, far.words, said);
    const between = story.hours === null ? null : `from ${say.hour(story.hours.from)} to ${say.hour(story.hours.until)}`;
    assert.equal(/from \d\d:00 to \d\d:00/.exec(said)?.[0] ?? null, between, said);
    const most = story.drivers.length === 0 ? null : `mostly in ${say.list(story.drivers.map(({ title }) => say.inSentence(title)))}`;
    if (most === null) assert.doesNotMatch(said, /mostly in/);
    else assert.ok(said.includes(most), `${said} has no "${most}"`);
    const asides = (await page.locator('.asides > p').allInnerTexts()).join(' ');
    for (const { title, lift } of story.hidden) assert.ok(asides.includes(`${say.inSentence(title)} (${say.lift(lift)})`), asides);
    assert.equal(/compared with the surroundings|whether it was everywhere/.test(asides), story.net?.notable ?? false, asides);
    assert.deepEqual((await rowsOf(page, 'Was it everywhere?')).map(([, ...rest]) => rest),
      [total, control, ...(control.net === null ? [] : [control.net])].map(cells));

    const unfold = page.locator('.industries-card .more-rows');
    for (const [level, name] of [[2, null], [4, '4 digits'], [1, 'Sections']]) {
      if (name !== null) await page.getByRole('button', { name, exact: true }).click();
      const wanted = impact.industries.filter((industry) => industry.level === level);
      if (await unfold.isVisible()) await unfold.click();
      assert.deepEqual((await rowsOf(page, 'Which industries')).map(([, ...rest]) => rest),
        wanted.map((industry) => [say.difference(industry.added), ...cells(industry)]), `level ${level}`);
      assert.deepEqual(await page.locator('.industries-card tbody th small').allTextContents(),
        wanted.map(({ sbi }) => sbi));
    }

    const hours = await hourRows(page);
    assert.equal(await hours.count(), 24 * dates.length);
    const shown = (await rowsOf(page, 'When')).map((row) => row.slice(2));
    assert.deepEqual(shown, impact.timeline.map((hour) => [
      say.count(hour.hits), say.count(hour.expected),
      hour.low === null ? '–' : `${say.count(hour.low)}–${say.count(hour.high)}`, say.lift(hour.lift), say.verdict(hour.verdict),
    ]));

    await page.locator('.calendar-card summary').click();
    const days = await rowsOf(page, 'Which days were special here');
    assert.deepEqual(days.map(([, ...rest]) => rest), calendar.dates.map(cells));
    const outlined = await page.locator('.calendar .stands-out').evaluateAll((found) => found.map(({ dataset }) => dataset.date));
    assert.deepEqual(outlined.sort(), calendar.dates.filter(({ stands_out }) => stands_out).map(({ date }) => date));
    const chosen = await page.locator('.calendar .chosen').evaluateAll((found) => found.map(({ dataset }) => dataset.date));
    assert.deepEqual(chosen.sort(), [...dates].sort());
    page.nothingWrong();
  });
}
