/*
 * Without a violation of WCAG 2.2 A and AA, in light and dark, on a phone and a wide screen, in forced
 * colours and with more contrast. axe takes seconds for a page and there are some 1,200: it looks at
 * pages that together have every shape of element that any page has (shapes.js), and for the colours of
 * each handbook at pages that have every kind of element. TEBIKI_ALL_PAGES=1 shows it every page.
 */
'use strict';

const assert = require('node:assert/strict');
const fs = require('node:fs');
const path = require('node:path');
const test = require('node:test');
const { launch, address, watched } = require('./support');
const { pages, sites } = require('./pages');
const { cover } = require('./shapes');

const axe = fs.readFileSync(require.resolve('axe-core/axe.min.js'), 'utf8');
const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];
const PAPER = /^print(\.html$|\/)/;
const ALL = process.env.TEBIKI_ALL_PAGES === '1';
const PHONE = { width: 320, height: 640 };
const SCREEN = { width: 1280, height: 900 };
const COLOURS = ['color-contrast', 'link-in-text-block']; /* all that the dark can change */
const DEEP = 5; /* an element, in four around it, is a shape */
const FLAT = 2; /* for the colours of a handbook, in the one around it, */
const LONG = 60000; /* on pages that do not take long */

let browser;
test.before(async () => { browser = await launch(); });
test.after(() => browser.close());

const read = (site) => pages(site).filter((name) => !PAPER.test(name))
	.map((name) => ({ site, name, html: fs.readFileSync(path.join(process.env.SITES, site, name), 'utf8') }));

const every = sites.flatMap(read);
const deep = ALL ? every : cover(every, DEEP);

async function violations(page, runOnly) {
	/* What is not laid out because it is off the screen has no true place: axe would see overlaps. */
	await page.addStyleTag({ content: '* { content-visibility: visible !important; }' });
	await page.evaluate(axe);
	const found = await page.evaluate((only) => window.axe.run(document, { runOnly: only, preload: false, resultTypes: ['violations'] }), runOnly);
	return found.violations.map((one) => `${one.id}: ${one.nodes[0].html.slice(0, 160)} ${one.nodes[0].failureSummary.slice(0, 200)}`);
}

/* What axe says of all of LIST in a window of OPTIONS. */
async function violationsIn(list, options, runOnly) {
	const context = await browser.newContext({ bypassCSP: true, reducedMotion: 'reduce', viewport: SCREEN, ...options });
	const page = await watched(context);
	const wrong = [];
	for (const { site, name } of list) {
		await page.goto(address(site, name));
		for (const one of await violations(page, runOnly)) wrong.push(`${site}/${name}: ${one}`);
	}
	await context.close();
	return [...wrong.slice(0, 10), ...page.wrong];
}

for (const viewport of [PHONE, SCREEN]) {
	for (const [colorScheme, rules] of [['light', TAGS], ['dark', COLOURS]]) {
		test(`${viewport.width} px, ${colorScheme}: ${deep.length} of ${every.length} pages, with every shape`, async () => {
			assert.deepEqual(await violationsIn(deep, { viewport, colorScheme }, rules), []);
		});
	}
}

for (const site of sites) {
	test(`${site}: its colours have contrast, light and dark`, async () => {
		const list = cover(every.filter((page) => page.site === site && page.html.length < LONG), FLAT);
		for (const colorScheme of ['light', 'dark'])
			assert.deepEqual(await violationsIn(list, { colorScheme }, ['color-contrast']), []);
	});
}

test('in forced colours and with more contrast', async () => {
	const list = ['index.html', 'clauses/incident-team.html', 'roles/ciso.html', 'search.html'].map((name) => ({ site: sites[0], name }));
	for (const options of [{ forcedColors: 'active' }, { contrast: 'more' }, { contrast: 'more', colorScheme: 'dark' }])
		assert.deepEqual(await violationsIn(list, options, TAGS), []);
});

/* What scripts make of a page: [what, where, how]. */
const STATES = [
	['results of a search', 'search.html#q=バックアップ', (page) => page.locator('.results mark').first().waitFor()],
	['no results', 'search.html#q=ぬるぽ', (page) => page.getByText('見付からない').waitFor()],
	['results below the box', 'index.html', async (page) => {
		await page.fill('header [type="search"]', '漏えい');
		await page.locator('.results mark').first().waitFor();
	}],
	['a meaning', 'clauses/incident-team.html', async (page) => {
		await page.locator('main a.term').first().click();
		await page.locator('.meaning p:not(:empty)').nth(1).waitFor();
	}],
	['contents open and folded', 'index.html', async (page) => {
		for (const summary of await page.locator('.tree summary').all()) await summary.click();
	}],
	['a role that is kept', 'clauses/incident-response.html', async (page) => {
		await page.evaluate(() => localStorage.setItem(`tebiki role ${new URL('..', location).href}`, '{"id":"ciso","name":"最高情報セキュリティ責任者"}'));
		await page.reload();
		await page.locator('.provision.others').first().waitFor();
		/* It lies over what can be scrolled away from below it: that is no small target. */
		await page.addStyleTag({ content: '.reader { position: static !important; }' });
	}],
];

for (const [what, name, how] of STATES) {
	test(`${what}: accessible, light and dark`, async () => {
		for (const options of [{ viewport: PHONE, colorScheme: 'dark' }, { viewport: SCREEN, colorScheme: 'light' }]) {
			const context = await browser.newContext({ bypassCSP: true, reducedMotion: 'reduce', ...options });
			const page = await watched(context);
			const [file, typed] = name.split('#');
			await page.goto(address(sites[0], file) + (typed ? `#${typed}` : ''));
			await how(page);
			assert.deepEqual(await violations(page, TAGS), []);
			assert.deepEqual(page.wrong, []);
			await context.close();
		}
	});
}
