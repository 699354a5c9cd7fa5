import assert from 'node:assert/strict';
import test from 'node:test';
import { circle, drawn, headline, open, PHONE, question, shared } from './support.mjs';

const both = shared();

test('a click moves the centre to the nearest postcode', async (t) => {
  const page = await open(t, both);
  await headline(page);
  const { x, y, radius } = await circle(page);
  await page.mouse.click(x + radius / 2, y);
  await page.waitForFunction(() => !location.search.includes('1012JS'));
  await headline(page);
  const { postcode } = question(page);
  const answer = await (await fetch(`${both.straal.url}/v1/impact?postcode=${postcode}&radius=1&dates=2013-04-30`)).json();
  const east = (answer.query.area.lon - 4.893) * 111.3 * Math.cos((52.373 * Math.PI) / 180);
  assert.ok(east > 0.3 && east < 0.7, `${postcode} lies ${east} km to the east`);
  page.nothingWrong();
});

test('a click in the sea moves the centre to the nearest postcode, and says so', async (t) => {
  const page = await open(t, both, '/?postcode=2041DP&radius=3&dates=2013-04-30');
  await headline(page);
  const { x, y, radius } = await circle(page);
  await page.mouse.click(x - 0.8 * radius, y);
  await page.locator('.notes').getByText(/^There is no postcode at that spot\. The nearest one is \d{4}[A-Z]{2}, [\d.]+.km away\.$/).waitFor();
  await headline(page, /Zandvoort/);
  await page.getByRole('button', { name: 'A day earlier' }).click();
  await headline(page, /29 April/);
  assert.equal(await page.locator('.notes').count(), 0);
  page.nothingWrong();
});

test('dragging the rim changes the radius, and nothing else', async (t) => {
  const page = await open(t, both);
  await headline(page);
  const { x, y, radius } = await circle(page);
  await page.mouse.move(x + radius, y);
  await page.mouse.down();
  await page.mouse.move(x + radius * 0.75, y, { steps: 5 });
  assert.equal(await page.getByLabel('Radius in kilometres').inputValue(), '0.75');
  await page.mouse.move(x + radius / 2, y, { steps: 5 });
  await page.mouse.up();
  await headline(page, /within 0\.5 km of Amsterdam \(1012JS\)/);
  assert.deepEqual(question(page), { postcode: '1012JS', radius: '0.5', dates: '2013-04-30' });
  page.nothingWrong();
});

test('a press on the rim without a drag changes nothing', async (t) => {
  const page = await open(t, both);
  await headline(page);
  const { x, y, radius } = await circle(page);
  await page.mouse.click(x, y - radius);
  await page.waitForTimeout(400);
  assert.deepEqual(question(page), { postcode: '1012JS', radius: '1', dates: '2013-04-30' });
  page.nothingWrong();
});

test('dragging inside the circle moves the map, not the centre', async (t) => {
  const page = await open(t, both);
  await headline(page);
  const { x, y } = await circle(page);
  await page.mouse.move(x + 40, y + 40);
  await page.mouse.down();
  await page.mouse.move(x - 40, y - 20, { steps: 6 });
  await page.mouse.up();
  await page.waitForTimeout(400);
  assert.equal(question(page).postcode, '1012JS');
  page.nothingWrong();
});

test('the numbers of a point are shown under the mouse', async (t) => {
  const page = await open(t, both, '/?postcode=1012JS&radius=0.4&dates=2013-04-30');
  await headline(page);
  const { x, y, radius } = await circle(page);
  const tip = page.locator('.map-frame .tip');
  for (let step = 0; step < 400 && !(await tip.isVisible()); ++step) {
    const angle = step * 2.4;
    const far = (radius - 20) * Math.sqrt(step / 400);
    await page.mouse.move(x + far * Math.cos(angle), y + far * Math.sin(angle));
  }
  assert.match(await tip.textContent(), /^10\d\d[A-Z]{2}[\d,]+ hits?Expected: /);
  page.nothingWrong();
});

test('the rim can be dragged with a finger', async (t) => {
  const page = await open(t, both, '/', { viewport: PHONE });
  await headline(page);
  const { x, y, radius } = await circle(page);
  const devtools = await page.context().newCDPSession(page);
  const touch = (type, at) => devtools.send('Input.dispatchTouchEvent', { type, touchPoints: at === null ? [] : [{ x: at, y }] });
  await touch('touchStart', x + radius);
  for (let step = 1; step <= 5; ++step) await touch('touchMove', x + radius * (1 - step / 10));
  await touch('touchEnd', null);
  await headline(page, /within 0\.5 km/);
  assert.equal(question(page).postcode, '1012JS');
  page.nothingWrong();
});

test('many postcodes become areas, and the page says so', async (t) => {
  const page = await open(t, both, '/?postcode=1012JS&radius=10&dates=2013-04-30');
  await headline(page);
  await page.getByText(/the points are areas such as \d{4}/).waitFor();
  await page.getByText('The map as a table').click();
  await page.getByRole('table', { name: 'The map as a table' }).getByRole('columnheader', { name: 'Area' }).waitFor();
  await drawn(page);
  page.nothingWrong();
});

test('without WebGL the page says so, and the tables remain', async (t) => {
  const page = await open(t, both, '/', { map: false });
  await headline(page);
  await page.getByText('This browser cannot draw the map.').waitFor();
  await page.getByText('The map as a table').click();
  await page.getByRole('table', { name: 'The map as a table' }).waitFor();
});

test('municipalities are offered where there are any', async (t) => {
  const tools = async (municipalities) => {
    const page = await open(t, both, '/', {
      map: true,
      prepare: (fresh) => fresh.route('**/v1/info', async (route) => {
        const response = await route.fetch();
        await route.fulfill({ response, json: { ...await response.json(), municipalities } });
      }),
    });
    await headline(page);
    await page.locator('.map-tools .segmented button').first().waitFor();
    return page.locator('.map-tools .segmented button').allTextContents();
  };
  assert.deepEqual(await tools(345), ['Circle', 'Draw an area', 'Municipality']);
  assert.deepEqual(await tools(0), ['Circle', 'Draw an area']);
});

test('where the data are elsewhere, neither the makers of our own map are named nor holidays that there are none of', async (t) => {
  const page = await open(t, both, '/', {
    map: true,
    prepare: async (fresh) => {
      const changed = (path, change) => fresh.route(path, async (route) => {
        const response = await route.fetch();
        await route.fulfill({ response, json: change(await response.json()) });
      });
      await changed('**/v1/info', (info) => ({ ...info, bounds: { west: -87.94, south: 41.64, east: -87.52, north: 42.02 } }));
      await changed('**/v1/calendar*', (calendar) => ({ ...calendar, dates: calendar.dates.map((date) => ({ ...date, holiday: null })) }));
    },
  });
  await headline(page);
  await drawn(page);
  await page.locator('.calendar').waitFor();
  assert.equal(await page.getByText('CBS/Kadaster').count(), 0);
  assert.equal(await page.locator('.calendar-key').getByText('Holiday').count(), 0);
  page.nothingWrong();
  const here = await open(t, both, '/', { map: true });
  await drawn(here);
  await here.locator('.attribution', { hasText: 'CBS/Kadaster' }).waitFor();
  await here.locator('.calendar-key').getByText('Holiday').waitFor();
  await here.locator('.calendar-key').getByText('not enough data').waitFor();
});
