/*
 * The training package in a training system: scorm-again, an implementation of the SCORM 1.2 run-time
 * environment, in a page that shows the lesson in a frame.
 */
'use strict';

const assert = require('node:assert/strict');
const { execFileSync } = require('node:child_process');
const fs = require('node:fs');
const http = require('node:http');
const os = require('node:os');
const path = require('node:path');
const test = require('node:test');
const { launch } = require('./support');

const TYPES = { '.html': 'text/html', '.js': 'text/javascript', '.css': 'text/css', '.xml': 'text/xml' };

let browser;
let server;
let work;
let origin;

/* The system: keeps what the lesson left, and gives it back the next time. */
const SYSTEM = `<!DOCTYPE html><meta charset="utf-8"><title>LMS</title><script src="/runtime/scorm12.js"></script><script>
window.API = new Scorm12API({ autocommit: false, logLevel: 4 });
window.calls = [];
['LMSInitialize', 'LMSFinish', 'LMSCommit'].forEach(function (name) {
	var real = API[name];
	API[name] = function (argument) { calls.push(name); return real.call(API, argument); };
});
var kept = localStorage.getItem(location.search);
if (kept) API.loadFromJSON(JSON.parse(kept).cmi);
else API.loadFromJSON({ core: { student_name: 'Yamada, Hanako', lesson_status: 'not attempted' } });
window.keep = function () { localStorage.setItem(location.search, JSON.stringify(API.renderCMIToJSONObject())); };
</script><iframe width="800" height="900"></iframe>
<script>document.querySelector('iframe').src = '/' + location.search.slice(1) + '/lesson.html';</script>`;

function serve(request, response) {
	const name = decodeURIComponent(new URL(request.url, 'http://x').pathname);
	const file = name.startsWith('/runtime/')
		? path.join(__dirname, 'node_modules/scorm-again/dist', path.basename(name))
		: path.join(work, name);
	response.setHeader('Content-Type', TYPES[path.extname(name)] || 'text/html');
	if (name === '/favicon.ico') { response.statusCode = 204; response.end(); }
	else if (name === '/lms') response.end(SYSTEM);
	else if (fs.existsSync(file)) response.end(fs.readFileSync(file));
	else { response.statusCode = 404; response.end(); }
}

test.before(async () => {
	work = fs.mkdtempSync(path.join(os.tmpdir(), 'scorm.'));
	for (const role of ['staff', 'clerk'])
		execFileSync('unzip', ['-qq', path.join(process.env.SITES, 'small/training', `${role}.zip`), '-d', path.join(work, role)]);
	server = http.createServer(serve).listen(0, '127.0.0.1');
	await new Promise((done) => server.once('listening', done));
	origin = `http://127.0.0.1:${server.address().port}`;
	browser = await launch();
});

test.after(async () => {
	await browser.close();
	server.close();
	fs.rmSync(work, { recursive: true });
});

async function open(context, role) {
	const page = await context.newPage();
	page.wrong = [];
	page.on('pageerror', (error) => page.wrong.push(error.message));
	page.on('console', (message) => { if (message.type() === 'error') page.wrong.push(message.text()); });
	page.on('response', (response) => { if (response.status() >= 400) page.wrong.push(response.url()); });
	await page.goto(`${origin}/lms?${role}`);
	await page.frameLocator('iframe').locator('.lesson-moves').waitFor();
	return page;
}

const value = (page, name) => page.evaluate((one) => API.LMSGetValue(one), name);

async function choose(frame, id, number) {
	const question = frame.locator(`[id="${id}"]`);
	await question.locator('label').nth(number).click();
	await question.getByRole('button', { name: '解答する' }).click();
}

const next = (frame) => frame.locator('.lesson-moves .primary').click();

/* Leaves the lesson; what the system has then of CMI. */
async function leave(page) {
	await page.evaluate(() => { document.querySelector('iframe').src = 'about:blank'; });
	await page.waitForFunction(() => calls.includes('LMSFinish'));
	assert.equal(await page.evaluate(() => calls.filter((name) => name === 'LMSFinish').length), 1);
	const cmi = await page.evaluate(() => { keep(); return API.renderCMIToJSONObject().cmi; });
	assert.deepEqual(page.wrong, []);
	await page.close();
	return cmi;
}

test('the manifest is XML and names every file of the package', async () => {
	const page = await browser.newPage();
	await page.goto(`${origin}/staff/imsmanifest.xml`);
	const text = fs.readFileSync(path.join(work, 'staff/imsmanifest.xml'), 'utf8');
	const found = await page.evaluate((xml) => {
		const tree = new DOMParser().parseFromString(xml, 'application/xml');
		const of = (name) => [...tree.getElementsByTagName(name)];
		return {
			error: of('parsererror').length,
			version: of('schemaversion')[0].textContent,
			title: of('title')[0].textContent,
			href: of('resource')[0].getAttribute('href'),
			type: of('resource')[0].getAttribute('adlcp:scormtype'),
			linked: of('item')[0].getAttribute('identifierref') === of('resource')[0].getAttribute('identifier'),
			files: of('file').map((one) => one.getAttribute('href')),
		};
	}, text);
	assert.deepEqual(found, { error: 0, version: '1.2', title: '試験省 試験省「対策, "基準"」 第１版', href: 'lesson.html', type: 'sco', linked: true,
		files: fs.readdirSync(path.join(work, 'staff')).filter((name) => name !== 'imsmanifest.xml').sort() });
	await page.close();
});

test('nothing in the package leads out of it', () => {
	const page = fs.readFileSync(path.join(work, 'staff/lesson.html'), 'utf8');
	const leads = [...page.matchAll(/(?:href|src)="([^"]*)"/g)].map((found) => found[1]);
	assert.deepEqual(leads.sort(), ['lesson.css', 'lesson.js', 'scorm.js', 'style.css']);
});

test('a lesson left half way goes on, and passes with its score', async () => {
	const context = await browser.newContext({ viewport: { width: 900, height: 1000 } });
	let page = await open(context, 'staff');
	let frame = page.frameLocator('iframe');
	assert.equal(await value(page, 'cmi.core.lesson_status'), 'incomplete');
	await next(frame);
	await choose(frame, 'duties.q-report', 1);
	await choose(frame, 'duties.q-follow', 0);
	await next(frame);
	let cmi = await leave(page);
	assert.equal(cmi.core.lesson_status, 'incomplete');
	assert.match(cmi.suspend_data, /^[0-9a-z]+\/2\/10---$/);
	assert.match(cmi.core.total_time || cmi.core.session_time, /^\d{2,4}:\d\d:\d\d/);

	page = await open(context, 'staff');
	frame = page.frameLocator('iframe');
	assert.match(await frame.locator('.lesson-step:visible h2').textContent(), /記録/);
	await choose(frame, 'records.q-keep', 2);
	await choose(frame, 'records.q-who', 0);
	await next(frame);
	await choose(frame, 'reviews.q-review', 1);
	await next(frame);
	await next(frame);
	assert.match(await frame.locator('.lesson-result .lead').textContent(), /^5問中4問.*修了です/);
	assert.equal(await frame.locator('.lesson-result input').first().inputValue(), 'Yamada Hanako');
	assert.equal(await value(page, 'cmi.core.lesson_status'), 'passed');
	assert.deepEqual([await value(page, 'cmi.core.score.raw'), await value(page, 'cmi.core.score.min'), await value(page, 'cmi.core.score.max')].map(String), ['80', '0', '100']);
	cmi = await leave(page);
	assert.equal(cmi.core.lesson_status, 'passed');

	page = await open(context, 'staff');
	frame = page.frameLocator('iframe');
	await frame.getByRole('button', { name: '前へ' }).click();
	cmi = await leave(page);
	assert.equal(cmi.core.lesson_status, 'passed', 'looking at it again takes nothing away');
	await context.close();
});

test('below four fifths it fails', async () => {
	const context = await browser.newContext({ viewport: { width: 900, height: 1000 } });
	const page = await open(context, 'staff');
	const frame = page.frameLocator('iframe');
	for (let i = 0; i < 5; i++) await next(frame);
	assert.match(await frame.locator('.lesson-result .lead').textContent(), /^5問中0問/);
	const cmi = await leave(page);
	assert.equal(cmi.core.lesson_status, 'failed');
	assert.equal(String(cmi.core.score.raw), '0');
	await context.close();
});

test('without questions, reading to the end completes it', async () => {
	const context = await browser.newContext({ viewport: { width: 900, height: 1000 } });
	const page = await open(context, 'clerk');
	const frame = page.frameLocator('iframe');
	await next(frame);
	await next(frame);
	const cmi = await leave(page);
	assert.equal(cmi.core.lesson_status, 'completed');
	assert.equal(String(cmi.core.score.raw), '');
	await context.close();
});

test('opened without a system, the lesson works by itself', async () => {
	const page = await browser.newPage();
	await page.goto(`${origin}/staff/lesson.html`);
	await page.locator('.lesson-moves .primary').click();
	assert.match(await page.locator('.lesson-step:visible h2').textContent(), /報告/);
	await page.close();
});
