/*
 * What the tests of the preview share: a copy of the inputs to edit, the program serving it, and
 * requests as raw as they need to be.
 */
'use strict';

const assert = require('node:assert/strict');
const fs = require('node:fs');
const http = require('node:http');
const net = require('node:net');
const os = require('node:os');
const path = require('node:path');
const { spawn } = require('node:child_process');

const root = path.join(__dirname, '..', '..');
const words = (process.env.RUN || '').split(' ').filter(Boolean);

exports.root = root;
exports.sleep = (ms) => new Promise((done) => { setTimeout(done, ms); });

/* A folder of its own with profiles, content and templates; FROM has the former two. */
exports.inputs = (from = root) => {
	const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'serve-'));
	for (const name of ['profiles', 'content']) fs.cpSync(path.join(from, name), path.join(folder, name), { recursive: true });
	fs.cpSync(path.join(root, 'templates'), path.join(folder, 'templates'), { recursive: true });
	return folder;
};

/* Runs `serve PROFILE` in FOLDER; resolves once it says where. */
exports.serve = (folder, profile, ...options) => new Promise((resolve, reject) => {
	const command = [...words, process.env.TEBIKI, 'serve', profile, ...(options.length ? options : ['--port=0'])];
	const child = spawn(command[0], command.slice(1), { cwd: folder });
	const server = { child, out: '', errors: '', port: 0 };
	server.ended = new Promise((done) => {
		child.on('exit', (status, signal) => {
			done(signal || status);
			reject(new Error(`it ended with ${signal || status}: ${server.errors}`));
		});
	});
	child.stderr.on('data', (data) => { server.errors += data; });
	child.stdout.on('data', (data) => {
		server.out += data;
		const found = /http:\/\/127\.0\.0\.1:(\d+)\//.exec(server.out);
		if (!found || server.port) return;
		server.port = Number(found[1]);
		server.address = found[0];
		resolve(server);
	});
});

/* Ends SERVER as Ctrl-C does; it must end quietly. */
exports.end = async (server, signal = 'SIGINT') => {
	server.child.kill(signal);
	assert.equal(await server.ended, 0, server.errors);
};

const agent = new http.Agent({ keepAlive: true });

/* Asks for PATH: {status, headers, text, time}. */
exports.get = (server, address, options = {}) => new Promise((resolve, reject) => {
	const began = performance.now();
	const request = http.request({ host: '127.0.0.1', port: server.port, path: address, agent, ...options }, (response) => {
		const parts = [];
		response.on('data', (part) => parts.push(part));
		response.on('end', () => {
			const bytes = Buffer.concat(parts);
			resolve({ status: response.statusCode, headers: response.headers, bytes, text: bytes.toString(), time: performance.now() - began });
		});
	});
	request.on('error', reject);
	request.end(options.body);
});

/* Sends BYTES as they are; resolves to all that comes back. */
exports.raw = (server, bytes) => new Promise((resolve, reject) => {
	const socket = net.connect(server.port, '127.0.0.1', () => socket.write(bytes));
	let text = '';
	socket.setTimeout(3000, () => socket.destroy());
	socket.on('data', (data) => { text += data; });
	socket.on('end', () => resolve(text));
	socket.on('close', () => resolve(text));
	socket.on('error', (error) => (text ? resolve(text) : reject(error)));
});

/* The state that a page was made in. */
exports.state = (page) => /data-state="(\d+)"/.exec(page.text)[1];

/* Waits until there is something newer than STATE. */
exports.news = async (server, state) => {
	const answer = await exports.get(server, `/_preview/wait.js?seen=${state}`);
	assert.equal(answer.status, 200);
	return /^tebikiPreview\('(\d+)'\);\n$/.exec(answer.text)[1];
};

/* Does CHANGE and waits for what comes of it: the page at ADDRESS, and how long it took in ms. */
exports.changed = async (server, address, change) => {
	const before = exports.state(await exports.get(server, address));
	const news = exports.news(server, before);
	await exports.sleep(20); /* the question must be there */
	const began = performance.now();
	change();
	assert.notEqual(await news, before);
	const page = await exports.get(server, address);
	return { ...page, took: performance.now() - began };
};

/* Replaces in FILE, as editors do that write it in place. */
exports.edit = (file, from, to) => {
	const text = fs.readFileSync(file, 'utf8');
	assert.ok(text.includes(from), `${file} has '${from}'`);
	fs.writeFileSync(file, text.replace(from, to));
};

/* Likewise, as editors do that write another file and rename it. */
exports.swap = (file, from, to) => {
	const text = fs.readFileSync(file, 'utf8');
	assert.ok(text.includes(from), `${file} has '${from}'`);
	fs.renameSync(file, `${file}~`);
	fs.writeFileSync(file, text.replace(from, to));
	fs.unlinkSync(`${file}~`);
};
