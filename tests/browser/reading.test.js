/*
 * Reading the site: by keyboard, without scripts, as a role, with citations; from file:// and from a
 * server.
 */
'use strict';

const assert = require('node:assert/strict');
const test = require('node:test');
const { launch, address, tabTo, watched } = require('./support');
const { serve } = require('./pages');

const SCREEN = { width: 1280, height: 900 };
const PHONE = { width: 320, height: 640 };

let browser;
test.before(async () => { browser = await launch(); });
test.after(() => browser.close());

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
	const context = await browser.newContext({ viewport: SCREEN });
	const page = await watched(context);
	await page.goto(address('ministry', 'index.html'));
	await page.getByLabel('自分の役割').selectOption({ label: '最高情報セキュリティ責任者' });
	await page.goto(address('ministry', 'clauses/incident-response.html'));
	assert.ok(await page.locator('.provision.others').count() > 0);
	assert.ok(await page.locator('.provision.top:not(.others)').count() > 0);
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

for (const [site, file, number] of [['ministry', 'clauses/incident-team.html', '第２０条第１項'],
	['independent-agency', 'clauses/incident-team.html', '2.1.1(7)(a)'],
	['municipality', 'clauses/asset-management.html', /\d\(\d\)/]]) {
	test(`${site}: a citation is copied by keyboard from a file, in the handbook's own numbers`, async () => {
		const context = await browser.newContext({ viewport: SCREEN });
		const page = await watched(context);
		await page.goto(address(site, file));
		await page.locator('.cite').first().focus();
		await page.keyboard.press('Enter');
		await page.getByText('写した', { exact: true }).waitFor();
		await page.locator('header [type="search"]').focus();
		await page.keyboard.press('Control+V');
		const pasted = await page.inputValue('header [type="search"]');
		const book = await page.locator('header .handbook').textContent();
		const shown = await page.locator('.number dd a').first().textContent();
		assert.ok(pasted.startsWith(`${book} ${shown}`), pasted);
		assert.ok(number instanceof RegExp ? number.test(shown) : shown === number, shown);
		assert.ok(pasted.includes('file://'), pasted);
		assert.deepEqual(page.wrong, []);
		await context.close();
	});
}
