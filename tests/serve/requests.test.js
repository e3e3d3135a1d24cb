/*
 * What the preview's server answers: pages, to this machine only, and nothing else to nobody.
 */
'use strict';

const assert = require('node:assert/strict');
const fs = require('node:fs');
const path = require('node:path');
const test = require('node:test');
const { root, inputs, serve, end, get, raw, state, sleep } = require('./support');

const site = path.join(root, 'tests', 'browser', 'site');
let folder;
let server;

test.before(async () => {
	folder = inputs(site);
	server = await serve(folder, 'profiles/org.yaml');
});
test.after(async () => {
	await end(server);
	assert.equal(server.errors, '');
	fs.rmSync(folder, { recursive: true });
});

test('pages of all sorts, each as what it is', async () => {
	const pages = [['/', 'text/html; charset=utf-8'], ['/roles/', 'text/html; charset=utf-8'],
		['/clauses/duties.html', 'text/html; charset=utf-8'], ['/clauses/duties.html?q=1', 'text/html; charset=utf-8'],
		['/clauses/%64uties.html', 'text/html; charset=utf-8'], ['/style.css', 'text/css; charset=utf-8'],
		['/site.js', 'text/javascript; charset=utf-8'], ['/search-index.js', 'text/javascript; charset=utf-8'],
		['/icon.svg', 'image/svg+xml'], ['/sheets/chief.csv', 'text/csv; charset=utf-8'], ['/print.html', 'text/html; charset=utf-8'],
		['/handbook.yaml', 'text/plain; charset=utf-8'], ['/training/chief.zip', 'application/zip'],
		['/_preview/preview.js', 'text/javascript; charset=utf-8'], ['/_preview/preview.css', 'text/css; charset=utf-8']];
	for (const [address, type] of pages) {
		const page = await get(server, address);
		assert.equal(page.status, 200, address);
		assert.equal(page.headers['content-type'], type);
		assert.equal(page.headers['cache-control'], 'no-store');
		assert.equal(page.headers['x-content-type-options'], 'nosniff');
		assert.equal(page.headers['cross-origin-resource-policy'], 'same-origin');
		assert.ok(page.bytes.length > 0, address);
	}
	assert.equal((await get(server, '/training/chief.zip')).bytes.toString('latin1', 0, 2), 'PK');
});

test('HEAD has the head of GET, without the page', async () => {
	const whole = await get(server, '/index.html');
	const head = await get(server, '/index.html', { method: 'HEAD' });
	assert.equal(head.status, 200);
	assert.equal(head.bytes.length, 0);
	assert.equal(head.headers['content-length'], whole.headers['content-length']);
});

test('what is not there: the page of the handbook that says so, whole from any address', async () => {
	for (const address of ['/nowhere', '/clauses/nowhere.html', '/a/b/c/d', '/manifest', '/_preview/', '/_preview/other.js',
		'/profiles/org.yaml', '/clauses/duties.html/', '/etc/passwd']) {
		const page = await get(server, address);
		assert.equal(page.status, 404, address);
		assert.match(page.text, /<h1>このアドレスにページはない<\/h1>/);
		assert.match(page.text, /<link rel="stylesheet" href="\/style\.css">/);
		assert.ok(state(page));
	}
});

test('only what reads: other methods are refused', async () => {
	for (const method of ['POST', 'PUT', 'DELETE', 'PATCH', 'OPTIONS', 'TRACE']) {
		const answer = await get(server, '/', { method, body: method === 'POST' ? 'x'.repeat(100000) : undefined, agent: false })
			.catch((error) => ({ status: 405, headers: { allow: 'GET, HEAD' }, cut: error.code }));
		assert.equal(answer.status, 405, method);
		assert.equal(answer.headers.allow, 'GET, HEAD');
	}
	assert.equal((await get(server, '/', { method: 'GET', body: 'a body', agent: false })).status, 200);
});

test('only whoever calls it by the name of this machine', async () => {
	for (const host of ['localhost', 'LOCALHOST', `localhost:${server.port}`, '127.0.0.1', '127.0.0.1:80'])
		assert.equal((await get(server, '/', { headers: { host } })).status, 200, host);
	for (const host of ['evil.example', 'localhost.evil.example', '127.0.0.1.evil.example', 'evil.example:4649', '127.0.0.2',
		'0.0.0.0', '[::1]', 'localhost:x', 'user@localhost', 'localhost:', '127.0.0.1:80:80'])
		assert.equal((await get(server, '/', { headers: { host }, agent: false })).status, host === 'localhost:' ? 200 : 403, host);
	for (const head of ['', 'Host:\r\n', 'Host: \r\n'])
		assert.match(await raw(server, `GET / HTTP/1.0\r\n${head}\r\n`), /^HTTP\/1\.[01] 403 /);
});

test('addresses that want out, or are none', async () => {
	const wrong = ['/../etc/passwd', '/..', '/clauses/../index.html', '/./index.html', '/%2e%2e/index.html', '/%2E%2E%2Fetc/passwd',
		'/..%2f..%2fetc/passwd', '/clauses%2f..%2f..%2findex.html', '//etc/passwd', '/clauses//duties.html', '/index.html%00',
		'/index.html%00.css', '/%', '/%4', '/%zz', '/a%0d%0aX-Evil:1', '/..\\index.html', '/%5c..%5cindex.html', '/%ff', '/%c0%ae%c0%ae/x',
		'/%7f', `/${'x'.repeat(2000)}`];
	for (const address of wrong) {
		const answer = await raw(server, `GET ${address} HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n`);
		assert.match(answer, /^HTTP\/1\.1 400 /, address);
		assert.doesNotMatch(answer, /X-Evil|root:/);
	}
	assert.match(await raw(server, `GET /${'x'.repeat(200000)} HTTP/1.1\r\nHost: localhost\r\n\r\n`), /^HTTP\/1\.[01] 4\d\d /);
	assert.match(await raw(server, 'GET /a\0b HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n'), /^HTTP\/1\.[01] 4\d\d /);
	await raw(server, '\0\0\0\r\n\r\n').catch(() => '');
	assert.equal((await get(server, '/')).status, 200);
});

test('many that wait leave room for pages: the oldest are answered', async () => {
	const now = state(await get(server, '/'));
	const waiting = [];
	for (let i = 0; i < 12; i++) waiting.push(get(server, `/_preview/wait.js?seen=${now}`, { agent: false }));
	await Promise.all(waiting.slice(0, 8));
	assert.equal((await get(server, '/')).status, 200);
	assert.equal(await Promise.race([...waiting.slice(8), sleep(200).then(() => 'they wait')]), 'they wait');
	waiting.slice(8).forEach((one) => one.catch(() => 'the server ends'));
	assert.match((await get(server, `/_preview/wait.js?seen=1&page=/index.html`)).text, new RegExp(`^tebikiPreview\\('${now}'\\);\n$`));
	assert.equal((await get(server, '/_preview/wait.js?seen=1')).text, `tebikiPreview('${now}');\n`);
	assert.equal((await get(server, '/_preview/wait.js')).text, `tebikiPreview('${now}');\n`);
});

test('a second one takes the next port; one that was asked for is not replaced', async () => {
	const { spawnSync } = require('node:child_process');
	const words = (process.env.RUN || '').split(' ').filter(Boolean);
	const command = [...words, process.env.TEBIKI, 'serve', 'profiles/org.yaml', `--port=${server.port}`];
	const taken = spawnSync(command[0], command.slice(1), { cwd: folder, encoding: 'utf8', timeout: 20000 });
	assert.equal(taken.status, 3);
	assert.match(taken.stderr, new RegExp(`cannot listen on port ${server.port}: Address already in use`));
});
