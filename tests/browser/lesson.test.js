/*
 * The lesson from file://: by keyboard alone on a narrow screen, kept over a reload, and without
 * JavaScript.
 */
'use strict';

const assert = require('node:assert/strict');
const fs = require('node:fs');
const path = require('node:path');
const test = require('node:test');
const { address, answer, focused, launch, press, readCsv, step, tabTo, watched } = require('./support');

const STAFF = address('small', 'roles/staff-lesson.html');
const PHONE = { width: 360, height: 640 };

let browser;
test.before(async () => { browser = await launch(); });
test.after(() => browser.close());

async function open(url, options) {
	const context = await browser.newContext({ viewport: PHONE, ...options });
	const page = await watched(context);
	await page.goto(url);
	return page;
}

async function close(page) {
	assert.deepEqual(page.wrong, []);
	await page.context().close();
}

async function next(page, heading, text = '次へ') {
	await press(page, text);
	assert.equal(await step(page), heading);
	assert.deepEqual(await focused(page).then((found) => [found.name, found.text.replace(/\s+/g, ' ')]), ['h2', heading]);
}

/* To the review, with two of five questions answered wrong. */
async function toReview(page) {
	await next(page, '第１条 報告', '始める');
	await answer(page, 'duties.q-report', 1);
	await answer(page, 'duties.q-follow', 1);
	await next(page, '第２条 記録');
	await answer(page, 'records.q-keep', 0);
	await answer(page, 'records.q-who', 0);
	await next(page, '第３条 見直し');
	await answer(page, 'reviews.q-review', 0);
	await next(page, 'もう一度');
}

const shownQuestions = (page) => page.locator('.lesson-question:visible').evaluateAll((all) => all.map((one) => one.id));

async function fits(page) {
	const width = await page.evaluate(() => [document.documentElement.scrollWidth, window.innerWidth]);
	assert.ok(width[0] <= width[1], `the page is ${width[0]} px wide on ${width[1]} px`);
}

test('from start to certificate by keyboard alone, wrong answers coming back', async () => {
	const page = await open(STAFF);
	assert.equal(await step(page), '始めに');
	assert.equal(await page.locator('.lesson-bar').innerText(), '1 / 5');
	await toReview(page);
	assert.equal(await page.locator('.lesson-bar').innerText(), '4 / 5');
	assert.deepEqual(await shownQuestions(page), ['duties.q-follow', 'records.q-keep']);
	assert.equal(await page.locator('.lesson-question:visible input:checked').count(), 0);
	await answer(page, 'duties.q-follow', 0);
	assert.match(await page.locator('.lesson-question:visible [role=status]').first().textContent(), /^正解です。/);
	await answer(page, 'records.q-keep', 1);
	await next(page, '結果');
	assert.match(await page.locator('.lesson-result .lead').textContent(), /^5問中4問に正しく答えました。修了です。$/);
	assert.equal(await page.locator('.lesson-bar').innerText(), '5 / 5');
	assert.equal(await page.locator('.lesson-certificate').count(), 0);
	await tabTo(page, (found) => found.name === 'input');
	await page.keyboard.insertText('試験 "太郎", Jr');
	const certificate = await page.locator('.lesson-certificate').innerText();
	const now = new Date();
	for (const words of ['修了証', '試験 "太郎", Jr', '試験省', '職員', '試験省「対策, "基準"」', '第１版', '5問中4問',
		`${now.getFullYear()}年${now.getMonth() + 1}月${now.getDate()}日`])
		assert.ok(certificate.includes(words), words);
	await close(page);
});

test('the answer is told in a live region, the choices are a group of radio buttons', async () => {
	const page = await open(STAFF);
	await next(page, '第１条 報告', '始める');
	const question = page.locator('[id="duties.q-report"]');
	assert.equal(await question.locator('fieldset > legend').textContent(), 'インシデントかもしれない。いつ報告するか。');
	assert.equal(await question.locator('input[type=radio]').count(), 3);
	assert.equal(await question.locator('[role=status][aria-live=polite]').textContent(), '');
	await tabTo(page, (found) => found.text === '解答する');
	await page.keyboard.press('Enter');
	assert.equal(await question.locator('[role=status]').textContent(), '選択肢を一つ選んでください。');
	await page.keyboard.press('Space');
	await tabTo(page, (found) => found.text === '解答する');
	await page.keyboard.press('Enter');
	assert.match(await question.locator('[role=status]').textContent(), /^正しくありません。[^]*待つほど広がる（第１項）。[^]*根拠：第１条第１項/);
	assert.equal(await question.locator('.lesson-mark').allTextContents().then((all) => all.join()), 'あなたの解答,正解');
	await close(page);
});

test('below four fifths it says what to read again', async () => {
	const page = await open(STAFF);
	await toReview(page);
	await next(page, '結果');
	assert.match(await page.locator('.lesson-result .lead').textContent(), /^5問中3問.*8割以上/);
	assert.deepEqual(await page.locator('.lesson-again li').allInnerTexts(), ['第１条 報告', '第２条 記録']);
	assert.equal(await page.locator('.lesson-result input:visible').count(), 0);
	await press(page, '間違えた問いにもう一度答える');
	assert.deepEqual(await shownQuestions(page), ['duties.q-follow', 'records.q-keep']);
	await answer(page, 'duties.q-follow', 0);
	await answer(page, 'records.q-keep', 2);
	await next(page, '結果');
	assert.match(await page.locator('.lesson-result .lead').textContent(), /^5問中5問/);
	await close(page);
});

test('the CSV line can be copied and saved, and read back', async () => {
	const page = await open(STAFF, { acceptDownloads: true });
	const name = '=試験 "太郎", Jr';
	await toReview(page);
	await answer(page, 'duties.q-follow', 0);
	await next(page, '結果');
	await tabTo(page, (found) => found.name === 'input');
	await page.keyboard.insertText(name);
	await tabTo(page, (found) => found.type === 'checkbox');
	await page.keyboard.press('Space');
	const arrival = page.waitForEvent('download');
	await press(page, 'ファイルに保存する');
	const download = await arrival;
	const bytes = fs.readFileSync(await download.path());
	const date = await page.evaluate(() => {
		const now = new Date();
		return new Date(now - now.getTimezoneOffset() * 60000).toISOString().slice(0, 10);
	});
	assert.equal(download.suggestedFilename(), `staff-${date}.csv`);
	assert.deepEqual([...bytes.subarray(0, 3)], [0xef, 0xbb, 0xbf]);
	assert.deepEqual(readCsv(bytes.toString('utf8').slice(1)), [
		['name', 'date', 'role_id', 'role_name', 'handbook', 'version', 'score', 'total'],
		[`'${name}`, date, 'staff', /* no formula to a spreadsheet */ '職員', '試験省「対策, "基準"」', '第１版', '4', '5'],
	]);
	assert.equal(`\uFEFF${await page.locator('textarea').inputValue()}`.replace(/\r?\n/g, '\r\n') + '\r\n', bytes.toString('utf8'));
	await close(page);
});

test('the certificate is one page of A4', async () => {
	const page = await open(STAFF);
	await toReview(page);
	await answer(page, 'duties.q-follow', 0);
	await next(page, '結果');
	await tabTo(page, (found) => found.name === 'input');
	await page.keyboard.insertText('試験太郎');
	const pdf = (await page.pdf({ preferCSSPageSize: true })).toString('latin1');
	assert.equal(pdf.match(/\/Type\s*\/Page\b/g).length, 1);
	assert.match(pdf, /\/MediaBox\s*\[0 0 59[45][.\d]* 84[12][.\d]*\]/);
	await close(page);
});

test('a reload keeps progress, of this role only; the reset button forgets it', async () => {
	const page = await open(STAFF);
	await next(page, '第１条 報告', '始める');
	await answer(page, 'duties.q-report', 1);
	await next(page, '第２条 記録');
	await page.reload();
	assert.equal(await step(page), '第２条 記録');
	await press(page, '前へ');
	assert.equal(await page.locator('[id="duties.q-report"] input:checked').getAttribute('value'), '1');
	assert.match(await page.locator('[id="duties.q-report"] [role=status]').textContent(), /^正解です。/);
	await page.goto(address('small', 'roles/chief-lesson.html'));
	assert.equal(await step(page), '始めに');
	await page.goto(STAFF);
	assert.equal(await step(page), '第１条 報告');
	await press(page, '最初からやり直す');
	await press(page, 'やめる');
	assert.equal(await step(page), '第１条 報告');
	await press(page, '最初からやり直す');
	await press(page, '消してやり直す');
	assert.equal(await step(page), '始めに');
	await page.reload();
	assert.equal(await step(page), '始めに');
	assert.equal(await page.locator('input:checked').count(), 0);
	await close(page);
});

test('where nothing can be kept, or what is kept is broken, it works all the same', async () => {
	const closed = await open('about:blank');
	await closed.addInitScript(() => Object.defineProperty(window, 'localStorage', { get() { throw new Error('no'); } }));
	await closed.goto(STAFF);
	await next(closed, '第１条 報告', '始める');
	await close(closed);
	const broken = await open(STAFF);
	await next(broken, '第１条 報告', '始める');
	for (const value of ['', '/', 'x/99/00000', '//////']) {
		await broken.evaluate((text) => Object.keys(localStorage).forEach((key) => localStorage.setItem(key, text)), value);
		await broken.reload();
		assert.equal(await step(broken), '始めに');
	}
	await close(broken);
});

test('a role without questions reads to the end and is done', async () => {
	const page = await open(address('small', 'roles/clerk-lesson.html'));
	await next(page, '第２条 記録', '始める');
	await next(page, '結果');
	assert.match(await page.locator('.lesson-result .lead').textContent(), /^全ての条を読み終えました。修了です。$/);
	await close(page);
});

test('without JavaScript everything can be read', async () => {
	const page = await open(STAFF, { javaScriptEnabled: false });
	assert.equal(await page.locator('.lesson-step:visible').count(), 5);
	assert.equal(await page.locator('.lesson-choices > li:visible').count(), 12);
	assert.equal(await page.locator('main :is(input, button)').count(), 0);
	assert.equal(await page.locator('noscript > p').isVisible(), true);
	const folded = page.locator('.lesson-question > details').first();
	assert.equal(await folded.locator('.lesson-right').isVisible(), false);
	await folded.locator('summary').click();
	assert.equal(await folded.locator('.lesson-right').innerText(), '正解：直ちに');
	assert.equal(await page.locator('.lesson-paper dt:visible').count(), 4);
	await fits(page);
	await close(page);
});

for (const colorScheme of ['light', 'dark'])
	test(`every step fits a screen of 320 px, ${colorScheme}`, async () => {
		const page = await open(STAFF, { viewport: { width: 320, height: 640 }, colorScheme });
		await page.locator('button.primary:visible').last().click();
		for (;;) {
			await fits(page);
			for (const one of await page.locator('.lesson-question:visible').all()) {
				await one.locator('label').first().click();
				await one.locator('button').click();
			}
			await fits(page);
			if (await page.locator('.lesson-result').isVisible()) break;
			await page.getByRole('button', { name: '次へ' }).click();
		}
		await close(page);
	});

test('with prefers-reduced-motion nothing moves', async () => {
	const page = await open(STAFF, { reducedMotion: 'reduce' });
	assert.equal(await page.evaluate(() => getComputedStyle(document.documentElement).scrollBehavior), 'auto');
	await close(page);
});

test('every lesson of a real handbook opens, goes through its steps and reaches its end', async () => {
	const folder = path.join(process.env.SITES, 'ministry', 'roles');
	const lessons = fs.readdirSync(folder).filter((name) => name.endsWith('-lesson.html'));
	assert.ok(lessons.length > 10);
	const page = await open('about:blank');
	for (const name of lessons) {
		await page.goto(address('ministry', `roles/${name}`));
		const steps = await page.evaluate(() => {
			const next = [...document.querySelectorAll('.lesson-moves button')].find((one) => one.className === 'primary');
			let count = 0;
			for (; !next.hidden && count < 500; count++) next.click();
			return count;
		});
		assert.ok(steps > 1);
		assert.equal(await step(page), '結果');
		await fits(page);
	}
	await close(page);
});
