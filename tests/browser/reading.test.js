/*
 * Reading the site: without a violation of WCAG 2.2 A and AA in light and dark, on a phone and a wide
 * screen; without sideways scrolling; by keyboard; without scripts; from file:// and from a server.
 */
'use strict';

const assert = require('node:assert/strict');
const fs = require('node:fs');
const test = require('node:test');
const { launch, address, tabTo, watched } = require('./support');
const { pages, serve, sites } = require('./pages');

const axe = fs.readFileSync(require.resolve('axe-core/axe.min.js'), 'utf8');
const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];
const LARGE = /^(print|traceability)\.html$|^print\//; /* minutes of axe, or for paper */
const ALL = process.env.TEBIKI_ALL_PAGES === '1';
const PHONE = { width: 320, height: 640 };
const SCREEN = { width: 1280, height: 900 };

let browser;
test.before(async () => { browser = await launch(); });
test.after(() => browser.close());

/* Of kinds with a few pages all; of the others every 45th, or all. */
function chosen(site) {
	return pages(site).filter((name) => !LARGE.test(name))
		.filter((name, i) => ALL || !/^(clauses|sections|roles|sheets)\//.test(name) || i % 45 === 0);
}

async function violations(page) {
	/* What is not laid out because it is off the screen has no true place: axe would see overlaps. */
	await page.evaluate(() => document.querySelectorAll('.part').forEach((part) => { part.style.contentVisibility = 'visible'; }));
	await page.evaluate(axe);
	const found = await page.evaluate((tags) => window.axe.run(document, { runOnly: tags, preload: false }), TAGS);
	return found.violations.map((one) => `${one.id}: ${one.nodes[0].html.slice(0, 160)} ${one.nodes[0].failureSummary.slice(0, 200)}`);
}

const overflow = (page) => page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);

for (const site of ALL ? sites : [sites[0], sites[3]]) {
	for (const [viewport, colorScheme] of [[PHONE, 'light'], [PHONE, 'dark'], [SCREEN, 'light'], [SCREEN, 'dark']]) {
		test(`${site}, ${viewport.width} px, ${colorScheme}: accessible, nothing to scroll sideways`, async () => {
			const context = await browser.newContext({ viewport, colorScheme, bypassCSP: true, reducedMotion: 'reduce' });
			const page = await watched(context);
			const wrong = [];
			for (const name of chosen(site)) {
				await page.goto(address(site, name));
				for (const one of await violations(page)) wrong.push(`${name}: ${one}`);
				if (await overflow(page) > 0) wrong.push(`${name}: wider than the screen`);
			}
			assert.deepEqual(wrong.slice(0, 10), []);
			assert.deepEqual(page.wrong, []);
			await context.close();
		});
	}
}

test('in forced colours and with more contrast, pages are accessible', async () => {
	for (const options of [{ forcedColors: 'active' }, { contrast: 'more' }]) {
		const context = await browser.newContext({ viewport: SCREEN, bypassCSP: true, ...options });
		const page = await watched(context);
		for (const name of ['index.html', 'clauses/incident-team.html', 'search.html'])  {
			await page.goto(address('ministry', name));
			assert.deepEqual(await violations(page), []);
		}
		assert.deepEqual(page.wrong, []);
		await context.close();
	}
});

async function walk(start) {
	const context = await browser.newContext({ viewport: SCREEN });
	const page = await context.newPage();
	const follow = async (wanted) => {
		await tabTo(page, wanted);
		await page.keyboard.press('Enter');
	};
	const arrived = (end) => page.waitForURL((url) => url.href.includes(end));
	await page.goto(start);
	await follow((found) => found.name === 'a' && found.text === '役割から読む');
	await follow((found) => found.name === 'a' && found.text === '最高情報セキュリティ責任者');
	await arrived('roles/ciso.html');
	await page.locator('main a[href*="clauses/incident-team.html"]:visible').first().focus();
	await page.keyboard.press('Enter');
	await arrived('clauses/');
	await page.locator('main a.term').first().focus();
	await page.keyboard.press('Enter');
	await page.locator('.meaning:visible').waitFor();
	await page.keyboard.press('Escape');
	assert.equal(await page.locator('.meaning:visible').count(), 0);
	assert.equal(await page.evaluate(() => document.activeElement.className), 'term');
	await page.keyboard.press('Enter');
	await follow((found) => found.text === '用語集で読む');
	await arrived('glossary.html#term-');
	await page.keyboard.press('/');
	await page.keyboard.type('漏洩');
	await page.locator('.results a mark').first().waitFor();
	await page.keyboard.press('ArrowDown');
	await page.keyboard.press('Enter');
	await page.waitForURL((url) => !url.href.includes('glossary.html'));
	await page.goBack();
	await arrived('glossary.html');
	await context.close();
}

test('by keyboard from home to role, clause, glossary, search and back: file://', () => walk(address('ministry', 'index.html')));

test('by keyboard from home to role, clause, glossary, search and back: from a server', async () => {
	const server = await serve();
	try {
		await walk(`${server.address}ministry/index.html`);
	} finally {
		server.close();
	}
});

test('without scripts the text is there, and the search says what to do', async () => {
	const context = await browser.newContext({ viewport: PHONE, javaScriptEnabled: false });
	const page = await context.newPage();
	await page.goto(address('ministry', 'clauses/incident-team.html'));
	assert.equal(await page.locator('.provision.top').first().isVisible(), true);
	await page.goto(address('ministry', 'search.html'));
	assert.equal(await page.locator('noscript .notice').isVisible(), true);
	await context.close();
});

test('the role that was chosen is kept, and dims what binds others', async () => {
	const context = await browser.newContext({ viewport: SCREEN, bypassCSP: true });
	const page = await watched(context);
	await page.goto(address('ministry', 'index.html'));
	await page.getByLabel('自分の役割').selectOption({ label: '最高情報セキュリティ責任者' });
	await page.goto(address('ministry', 'clauses/incident-response.html'));
	assert.ok(await page.locator('.provision.others').count() > 0);
	assert.ok(await page.locator('.provision.top:not(.others)').count() > 0);
	assert.deepEqual(await violations(page), []);
	await page.getByRole('button', { name: 'やめる' }).click();
	assert.equal(await page.locator('.provision.others').count(), 0);
	await page.reload();
	assert.equal(await page.locator('.reader').count(), 0);
	assert.deepEqual(page.wrong, []);
	await context.close();
});

test('a citation is copied with its address', async () => {
	const server = await serve();
	const context = await browser.newContext({ viewport: SCREEN, permissions: ['clipboard-read', 'clipboard-write'] });
	const page = await context.newPage();
	await page.goto(`${server.address}ministry/clauses/incident-team.html`);
	await page.getByRole('button', { name: '第２０条第２項の引用を写す' }).click();
	await page.getByText('写した', { exact: true }).waitFor();
	assert.equal(await page.evaluate(() => navigator.clipboard.readText()),
		`架空環境産業省情報セキュリティ対策基準 第２０条第２項\n${server.address}ministry/clauses/incident-team.html#members`);
	await context.close();
	server.close();
});
