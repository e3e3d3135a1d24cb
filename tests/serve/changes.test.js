/*
 * The preview follows its files: whatever is edited, its pages are those that `build` would write, at
 * once; mistakes are shown in the place of the page and go when they are mended.
 */
'use strict';

const assert = require('node:assert/strict');
const fs = require('node:fs');
const path = require('node:path');
const test = require('node:test');
const { spawnSync } = require('node:child_process');
const { root, inputs, serve, end, get, state, news, changed, edit, swap, sleep } = require('./support');

const site = path.join(root, 'tests', 'browser', 'site');
const few = Boolean(process.env.TEBIKI_FEW);

/* Starts over a copy of FROM; gives the test the server and a function from names to paths. */
async function session(t, from, profile) {
	const folder = inputs(from);
	const server = await serve(folder, profile);
	t.after(async () => {
		await end(server, 'SIGTERM');
		fs.rmSync(folder, { recursive: true });
	});
	return { server, folder, at: (name) => path.join(folder, name) };
}

function run(folder, ...words) {
	return spawnSync(process.env.TEBIKI, words, { cwd: folder, encoding: 'utf8' });
}

/* A page without what the preview adds to it. */
function undressed(page) {
	return page.text.replace("script-src 'self'; style-src 'self' 'unsafe-inline'", "style-src 'unsafe-inline'").replace(/\n<link rel="stylesheet" href="\/_preview\/preview\.css">\n<script src="\/_preview[^\n]*/, '');
}

/* Every page is what `build` writes. */
async function sameAsBuilt({ server, folder }, profile) {
	const built = path.join(folder, 'built');
	const done = run(folder, 'build', '-q', profile, '-o', built);
	assert.equal(done.status, 0, done.stderr);
	const names = fs.readdirSync(built, { recursive: true }).filter((name) => fs.statSync(path.join(built, name)).isFile());
	assert.ok(names.length > 20);
	for (const name of names.filter((one) => one !== 'manifest')) {
		const page = await get(server, `/${name}`);
		const bytes = fs.readFileSync(path.join(built, name));
		assert.equal(page.status, 200, name);
		assert.ok(name.endsWith('.html') ? undressed(page) === bytes.toString() : page.bytes.equals(bytes), `${name} is as it is built`);
	}
	fs.rmSync(built, { recursive: true });
}

test('whatever is edited, in place or by renaming', async (t) => {
	const all = await session(t, site, 'profiles/org.yaml');
	const { server, at } = all;
	const duties = '/clauses/duties.html';
	await sameAsBuilt(all, 'profiles/org.yaml');

	let page = await changed(server, duties, () => edit(at('content/base/duties.md'), '窓口を置くこと', '受付を置くこと'));
	assert.ok(/受付を置くこと/.test(page.text));
	page = await changed(server, duties, () => swap(at('content/base/duties.md'), '受付を置くこと', '係を置くこと'));
	assert.ok(/係を置くこと/.test(page.text));
	await sameAsBuilt(all, 'profiles/org.yaml');

	page = await changed(server, '/roles/chief.html', () => edit(at('profiles/org.yaml'), 'chief: 官房長', 'chief: 次長'));
	assert.ok(/次長/u.test(page.text));
	page = await changed(server, '/', () => swap(at('profiles/org.yaml'), 'name: 試験省', 'name: 検査省'));
	assert.ok(/検査省/.test(page.text));

	page = await changed(server, duties, () => edit(at('templates/clause.mustache'), '<main', '<!-- 型 --><main'));
	assert.ok(/<!-- 型 -->/.test(page.text));
	const before = (await get(server, '/site.js')).text;
	await changed(server, '/', () => edit(at('templates/site.js'), '/*', '/* 筆'));
	assert.notEqual((await get(server, '/site.js')).text, before);
	page = await changed(server, duties, () => edit(at('templates/ja.yaml'), '遵守事項', '守ること'));
	assert.ok(/守ること/.test(page.text));
	await sameAsBuilt(all, 'profiles/org.yaml');
	await changed(server, '/', () => edit(at('profiles/org.yaml'), 'kind: ministry', 'kind: ministry\nlanguage: en'));
	await sameAsBuilt(all, 'profiles/org.yaml');

	page = await changed(server, duties, () => edit(at('content/base/corpus.yaml'), 'short_title: ', 'short_title: 新'));
	await sameAsBuilt(all, 'profiles/org.yaml');
});

test('overrides that are made, changed, renamed and removed, and their folder', async (t) => {
	const all = await session(t, site, 'profiles/org.yaml');
	const { server, at } = all;
	const duties = '/clauses/duties.html';
	const text = '---\noverride: duties\nreason: 当省の窓口\napprover: 官房長\ndate: 2026-04-01\n---\n\n## 改める {.replace at=desk}\n\n1. {{role.chief}}は、専用の電話を置くこと。 {#phone by=chief}\n';

	let page = await changed(server, duties, () => fs.appendFileSync(at('profiles/org.yaml'), 'overrides: ours\n'));
	assert.ok(/there is no folder (&#39;|')ours/.test(page.text));
	page = await changed(server, duties, () => fs.mkdirSync(at('profiles/ours')));
	assert.ok(!/id="_preview"/.test(page.text));
	page = await changed(server, duties, () => fs.writeFileSync(at('profiles/ours/desk.md'), text));
	assert.ok(/専用の電話/.test(page.text), page.text.includes('_preview"') ? said(page) : undefined);
	await sameAsBuilt(all, 'profiles/org.yaml');
	page = await changed(server, duties, () => swap(at('profiles/ours/desk.md'), '電話', '番号'));
	assert.ok(/専用の番号/.test(page.text));
	await sameAsBuilt(all, 'profiles/org.yaml');
	page = await changed(server, duties, () => {
		fs.mkdirSync(at('profiles/ours/deep'));
		fs.renameSync(at('profiles/ours/desk.md'), at('profiles/ours/deep/desk.md'));
	});
	page = await changed(server, duties, () => edit(at('profiles/ours/deep/desk.md'), '番号', '住所'));
	assert.ok(/専用の住所/.test(page.text));
	page = await changed(server, duties, () => fs.unlinkSync(at('profiles/ours/deep/desk.md')));
	assert.ok(/窓口を置くこと/.test(page.text));
	await sameAsBuilt(all, 'profiles/org.yaml');
});

test('fragments that come and go; what editors leave is passed over', async (t) => {
	const all = await session(t, site, 'profiles/org.yaml');
	const { server, at } = all;
	let page = await changed(server, '/', () => fs.unlinkSync(at('content/base/reviews.md')));
	assert.ok(/there is no fragment/.test(page.text));
	page = await changed(server, '/', () => fs.copyFileSync(path.join(site, 'content/base/reviews.md'), at('content/base/reviews.md')));
	assert.ok(!/id="_preview"/.test(page.text));
	await sameAsBuilt(all, 'profiles/org.yaml');
	const now = state(page);
	for (const name of ['content/base/.duties.md.swp', 'content/base/duties.md~', 'profiles/4913', 'profiles/.#org.yaml', 'templates/x.bak'])
		fs.writeFileSync(at(name), 'x');
	await sleep(200);
	assert.equal(state(await get(server, '/')), now);
});

/* What the terminal says is what the page says. */
function said(page) {
	return /<pre tabindex="0">([\s\S]*?)<\/pre>/.exec(page.text)[1].replace(/<\/?span[^>]*>/g, '')
		.replace(/&lt;/g, '<').replace(/&gt;/g, '>').replace(/&quot;/g, '"').replace(/&#39;/g, '\'').replace(/&amp;/g, '&');
}

test('mistakes are shown as the terminal shows them, over the last page that could be made, until they are mended', async (t) => {
	const all = await session(t, site, 'profiles/org.yaml');
	const { server, folder, at } = all;
	const duties = '/clauses/duties.html';
	const cases = [
		['profiles/org.yaml', 'chief: 官房長', 'cheif: 官房長'],
		['profiles/org.yaml', 'name: 試験省', 'name: [試験省'],
		['content/base/duties.md', '{{role.staff}}は、次に', '{{role.stuff}}<b>は、次に'],
		['content/base/duties.md', '[](records#keep)', '[](records#kept)'],
		['content/base/duties.md', 'id: duties', 'id: duty'],
		['content/base/corpus.yaml', 'outline:', 'outlines:'],
		['templates/clause.mustache', '{{> head}}', '{{> haed}}'],
		['templates/head.mustache', '{{root}}', '{{roots}}'],
	];
	for (const [name, right, wrong] of cases) {
		const whole = undressed(await get(server, duties));
		let page = await changed(server, duties, () => edit(at(name), right, wrong));
		assert.match(page.text, /<section id="_preview" role="alert"/, wrong);
		assert.equal(said(page), run(folder, 'check', 'profiles/org.yaml').stderr);
		assert.equal(undressed(page).replace(/<section id="_preview"[\s\S]*?<\/section>\n/, '').replace('<body>\n', '<body>'), whole, wrong);
		assert.equal((await get(server, '/style.css')).status, 200);
		page = await changed(server, duties, () => edit(at(name), wrong, right));
		assert.equal(undressed(page), whole, wrong);
	}
	/* Two mistakes in two files; one is mended, the other not. */
	await changed(server, duties, () => edit(at('content/base/duties.md'), '{{role.staff}}は、次に', '{{role.stuff}}は、次に'));
	let page = await changed(server, duties, () => edit(at('content/base/records.md'), 'id: records', 'id records'));
	assert.equal(said(page), run(folder, 'check', 'profiles/org.yaml').stderr);
	page = await changed(server, duties, () => edit(at('content/base/duties.md'), '{{role.stuff}}', '{{role.staff}}'));
	assert.equal(said(page), run(folder, 'check', 'profiles/org.yaml').stderr);
	page = await changed(server, duties, () => edit(at('content/base/records.md'), 'id records', 'id: records'));
	await sameAsBuilt(all, 'profiles/org.yaml');
});

test('begun with a mistake: the message stands alone until there is a handbook', async (t) => {
	const folder = inputs(site);
	edit(path.join(folder, 'profiles/org.yaml'), 'chief: 官房長', 'cheif: 官房長');
	edit(path.join(folder, 'content/base/duties.md'), 'id: duties', 'id duties');
	const server = await serve(folder, 'profiles/org.yaml');
	t.after(async () => {
		await end(server);
		fs.rmSync(folder, { recursive: true });
	});
	let page = await get(server, '/clauses/duties.html');
	assert.equal(page.status, 503);
	assert.equal(said(page), run(folder, 'check', 'profiles/org.yaml').stderr);
	assert.equal(server.errors, said(page));
	await changed(server, '/', () => edit(path.join(folder, 'content/base/duties.md'), 'id duties', 'id: duties'));
	page = await changed(server, '/', () => edit(path.join(folder, 'profiles/org.yaml'), 'cheif', 'chief'));
	assert.equal(page.status, 200);
	await sameAsBuilt({ server, folder }, 'profiles/org.yaml');
});

test('asked for past all caches, all is read again', async (t) => {
	const { server } = await session(t, site, 'profiles/org.yaml');
	const before = state(await get(server, '/'));
	const newer = news(server, before);
	await get(server, '/style.css', { headers: { 'cache-control': 'no-cache' } });
	assert.equal(state(await get(server, '/', { headers: { 'cache-control': 'max-age=0' } })), before);
	await get(server, '/', { headers: { 'cache-control': 'no-cache' } });
	assert.notEqual(await newer, before);
});

test('a file that is written in pieces is read when it is whole', async (t) => {
	const { server, at } = await session(t, site, 'profiles/org.yaml');
	const file = at('content/base/duties.md');
	const text = fs.readFileSync(file, 'utf8').replace('窓口を置くこと', '受付を置くこと');
	const page = await changed(server, '/clauses/duties.html', () => {
		const handle = fs.openSync(file, 'w');
		for (let i = 0; i < text.length; i += 100) fs.writeSync(handle, text.slice(i, i + 100));
		fs.closeSync(handle);
	});
	assert.ok(/受付を置くこと/.test(page.text));
	assert.equal(server.errors, '');
});

test('no profile of that name: said at once', () => {
	const folder = inputs(site);
	const done = run(folder, 'serve', 'profiles/ours.yaml');
	assert.equal(done.status, 1);
	assert.match(done.stderr, /there is no file 'profiles\/ours.yaml'/);
	fs.rmSync(folder, { recursive: true });
});

test('a ministry whole: how long it takes from saving to the page; memory stays', { skip: few && 'too slow here' }, async (t) => {
	const all = await session(t, root, 'profiles/ministry.yaml');
	const { server, at } = all;
	const memory = () => Number(/VmRSS:\s+(\d+)/.exec(fs.readFileSync(`/proc/${server.child.pid}/status`, 'utf8'))[1]);
	const files = [['an override', 'profiles/ministry/incident-response-report.md', '/clauses/incident-response.html'],
		['the profile', 'profiles/ministry.yaml', '/index.html'],
		['a fragment', 'content/common-standards/parameters.yaml', '/index.html']];
	files[2][1] = fs.readdirSync(at('content'), { recursive: true }).map((name) => `content/${name}`)
		.find((name) => name.startsWith('content/common-standards/') && name.endsWith('incident-team.md'));
	files[2][2] = '/clauses/incident-team.html';
	files.push(['a template', 'templates/clause.mustache', '/clauses/incident-team.html']);
	files.push(['a table of the corpus', 'content/common-standards/corpus.yaml', '/index.html']);
	/* Of the processor, in ms: on a machine that is busy with other things, all else takes longer. */
	const work = () => fs.readFileSync(`/proc/${server.child.pid}/stat`, 'utf8').split(') ')[1].split(' ').slice(11, 13).reduce((a, b) => a + Number(b), 0) * 10;
	let first = 0;
	for (const [what, name, address] of files) {
		const times = [];
		const text = fs.readFileSync(at(name), 'utf8');
		const before = work();
		for (let i = 0; i < 15; i++) times.push((await changed(server, address, () => fs.writeFileSync(at(name), text))).took);
		times.sort((a, b) => a - b);
		t.diagnostic(`${what}: ${times[7].toFixed(1)} ms (median of 15), ${times[14].toFixed(1)} ms at most; work ${((work() - before) / 15).toFixed(0)} ms`);
		first = first || memory();
	}
	await sameAsBuilt(all, 'profiles/ministry.yaml');
	t.diagnostic(`memory: ${first} kB, later ${memory()} kB`);
});
