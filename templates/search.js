/*
 * The search: any stretch of text of the handbook, found as one types, without a server.
 *
 * It looks through the text itself (search-index.js), not through a list of words: Japanese has no
 * spaces to cut words at, and a million characters are looked through in a few milliseconds. What
 * may differ between what is typed and what is written is folded here, on both sides the same way:
 * width, case, spaces, hiragana and katakana, and the long vowel mark. Words that mean one thing come
 * from the guideline. Everything is put into the page as text, never as markup.
 */
(function () {
	'use strict';

	var LAYERS = ['', '{{@requirement}}', '{{@measure}}', '{{@commentary}}', '{{@note}}'];
	var KINDS = { s: '{{@section}}', t: '{{@terms}}', r: '{{@role}}', d: '{{@documents}}' };
	var TITLE = 100, HEADING = 60;
	var WEIGHTS = [35, 50, 40, 30, 20]; /* by layer */
	var GROUPS = 20; /* clauses shown at once */
	var HITS = 3; /* of each, places shown */
	var AROUND = 40; /* characters before the first hit */
	var LENGTH = 130; /* characters shown of a place */
	var VARIANTS = 24; /* of one word, by synonyms */

	/* A label with VALUES in its places: {name}. */
	function fill(label, values) {
		return label.replace(/\{(\w+)\}/g, function (place, name) { return name in values ? values[name] : place; });
	}

	/* NODE, which holds CONTENT (in Japanese, whatever the language of the labels) or a label within it. */
	function inLanguage(node, content) {
		var page = document.documentElement.lang;
		if (!/^ja\b/.test(page)) node.lang = content ? 'ja' : page;
		return node;
	}

	/* --- folding --- */

	function fold(text) {
		return text.normalize('NFKC').toLowerCase()
			.replace(/[\sー]+/g, '')
			.replace(/[‐-―−]/g, '-')
			.replace(/〜/g, '~');
	}

	/* For each character of the folded text, where the characters that it was made of begin and end. */
	function foldMap(text) {
		var starts = [], ends = [];
		var units = text.match(/[\s\S][\u0300-\u036f\u3099\u309a\uff9e\uff9f\udc00-\udfff]*/g) || [];
		var at = 0;
		units.forEach(function (unit) {
			var size = fold(unit).length;
			while (size-- > 0) {
				starts.push(at);
				ends.push(at + unit.length);
			}
			at += unit.length;
		});
		return { starts: starts, ends: ends };
	}

	/* --- numbers: 第六条, 6条, ６条２項, 2.1.1(7) --- */

	var DIGITS = '〇一二三四五六七八九';

	function kanjiNumber(word) {
		var value = 0, digit = 0;
		for (var i = 0; i < word.length; i++) {
			if (word[i] === '百' || word[i] === '十') {
				value += (digit || 1) * (word[i] === '百' ? 100 : 10);
				digit = 0;
			} else {
				digit = digit * 10 + DIGITS.indexOf(word[i]);
			}
		}
		return String(value + digit);
	}

	function canonicalNumber(text) {
		return text.normalize('NFKC').toLowerCase().replace(/\s+/g, '')
			.replace(/[‐-―−]/g, '-')
			.replace(/[〇一二三四五六七八九十百]+(?=[部編章節款条項号の]|$)/g, kanjiNumber)
			.replace(/第/g, '');
	}

	function looksLikeNumber(text) {
		return /^[0-9]+(?:[部編章節款条項号の.()\-0-9a-z]|[ァ-ヶ](?=\)|$))*$/.test(text);
	}

	/* --- the index, made ready --- */

	function whole(text, beginning) {
		return text[0] === '~' ? beginning + text.slice(1) : text;
	}

	function readRecord(record, page) {
		var folded = '', starts = [];
		record[3].forEach(function (piece) {
			starts.push(folded.length);
			folded += fold(piece[3]);
		});
		return {
			page: page, layer: record[0], roles: record[1], heading: record[2],
			foldedHeading: fold(record[2]), pieces: record[3], folded: folded, starts: starts
		};
	}

	function noteNumber(numbers, text, target) {
		var key = canonicalNumber(text);
		if (!key) return;
		var list = numbers.get(key) || [];
		if (!list.some(function (other) { return other.href === target.href; })) list.push(target);
		numbers.set(key, list);
	}

	function noteNumbers(numbers, page) {
		noteNumber(numbers, page.number, { page: page, href: page.address, number: page.number });
		noteNumber(numbers, page.source, { page: page, href: page.address, number: page.number });
		page.records.forEach(function (record) {
			record.pieces.forEach(function (piece) {
				var number = whole(piece[1], page.number);
				var target = {
					page: page, href: page.address + '#' + piece[0], number: number,
					text: piece[3], layer: record.layer
				};
				if (number !== page.number) {
					noteNumber(numbers, number, target);
					noteNumber(numbers, whole(piece[2], page.source), target);
				}
			});
		});
	}

	/* What query() looks through. INDEX: see generator/render/search.h. */
	function prepare(index) {
		var numbers = new Map();
		var pages = index.pages.map(function (data, place) {
			var page = {
				place: place, kind: data[0], address: data[1], number: data[2], title: data[3],
				source: data[4], parent: data[5]
			};
			page.foldedTitle = fold(page.title);
			page.records = data[6].map(function (record) { return readRecord(record, page); });
			page.folded = [page.foldedTitle].concat(page.records.map(function (record) {
				return record.foldedHeading + '\n' + record.folded;
			})).join('\n');
			noteNumbers(numbers, page);
			return page;
		});
		return {
			pages: pages, numbers: numbers, roles: index.roles,
			synonyms: index.synonyms.map(function (group) { return group.map(fold); })
		};
	}

	/* --- looking --- */

	/* サーバ, while さーば is not converted yet. */
	function katakana(word) {
		if (!/^[ぁ-ゖ][ぁ-ゖ]+$/.test(word)) return [];
		return [word.replace(/./g, function (kana) {
			return String.fromCharCode(kana.charCodeAt(0) + 0x60);
		})];
	}

	/* WORD, and what it is with other words for those in it: first as it was typed. */
	function variants(engine, word) {
		var list = [word].concat(katakana(word));
		engine.synonyms.forEach(function (group) {
			list.slice().forEach(function (known) {
				group.forEach(function (one) {
					if (known.indexOf(one) < 0) return;
					group.forEach(function (other) {
						var made = known.split(one).join(other);
						if (list.indexOf(made) < 0 && list.length < VARIANTS) list.push(made);
					});
				});
			});
		});
		return list;
	}

	function findAny(text, words) {
		for (var i = 0; i < words.length; i++) {
			var at = text.indexOf(words[i]);
			if (at >= 0) return { at: at, size: words[i].length, typed: i === 0 };
		}
		return null;
	}

	function passes(record, filter) {
		return (filter.layer === undefined || record.layer === filter.layer) &&
			(filter.role === undefined || record.roles.indexOf(filter.role) >= 0);
	}

	/* Most pages lack some word: they are passed over at once. */
	function hasAll(page, words) {
		return words.every(function (word) { return findAny(page.folded, word) !== null; });
	}

	/* How well RECORD answers, or null; marks in FOUND the words that it has. */
	function scoreRecord(record, words, found) {
		var hit = { record: record, words: 0, score: 0, at: -1 };
		words.forEach(function (word, i) {
			var body = findAny(record.folded, word);
			var head = record.heading ? findAny(record.foldedHeading, word) : null;
			if (!body && !head) return;
			found[i] = true;
			hit.words++;
			hit.score = Math.max(hit.score, head ? HEADING : WEIGHTS[record.layer]);
			if ((body || head).typed) hit.score += 2;
			if (body && hit.at < 0) hit.at = body.at;
		});
		return hit.words > 0 ? hit : null;
	}

	function scoreTitle(page, words, found) {
		var score = 0;
		words.forEach(function (word, i) {
			var hit = findAny(page.foldedTitle, word);
			if (!hit) return;
			found[i] = true;
			score = Math.max(score, TITLE + (hit.at === 0 ? 5 : 0) +
				(hit.size === page.foldedTitle.length ? 20 : 0));
		});
		return score;
	}

	function scorePage(page, words, phrase, filter) {
		if (!hasAll(page, words)) return null;
		var found = words.map(function () { return false; });
		var records = page.records.filter(function (record) { return passes(record, filter); });
		var filtered = filter.layer !== undefined || filter.role !== undefined;
		if (filtered && records.length === 0) return null;
		var group = { page: page, score: scoreTitle(page, words, found), hits: [] };
		records.forEach(function (record) {
			var hit = scoreRecord(record, words, found);
			if (!hit) return;
			if (hit.words === words.length) hit.score += 10;
			if (words.length > 1 && record.folded.indexOf(phrase) >= 0) hit.score += 10;
			group.hits.push(hit);
		});
		if (found.indexOf(false) >= 0) return null;
		group.hits.sort(function (a, b) { return b.words - a.words || b.score - a.score; });
		if (words.length > 1 && group.hits.length && group.hits[0].words === words.length)
			group.hits = group.hits.filter(function (hit) { return hit.words === words.length; });
		group.score = Math.max(group.score, group.hits.length ? group.hits[0].score : 0);
		return group;
	}

	/* What has NUMBER or, where nothing has (第６条第９項), what that would be in (第６条). */
	function findNumber(engine, number) {
		while (number && !engine.numbers.has(number))
			number = number.replace(/(?:[^項号条)]*[項号条)]|-?[0-9a-z]+|.)$/, '');
		return engine.numbers.get(number) || [];
	}

	/*
	 * What ENGINE has for TEXT. FILTER: {role, layer}, numbers or undefined. `jumps` are the provisions
	 * whose number it is, `groups` the pages that hold it, best first.
	 */
	function query(engine, text, filter) {
		var words = text.split(/\s+/).map(fold).filter(Boolean);
		var number = canonicalNumber(text);
		var answer = { jumps: [], groups: [], places: 0, words: [] };
		if (looksLikeNumber(number)) answer.jumps = findNumber(engine, number);
		if (words.length === 0) return answer;
		answer.words = words.map(function (word) { return variants(engine, word); });
		engine.pages.forEach(function (page) {
			var group = scorePage(page, answer.words, words.join(''), filter || {});
			if (!group) return;
			answer.groups.push(group);
			answer.places += Math.max(1, group.hits.length);
		});
		answer.groups.sort(function (a, b) { return b.score - a.score || a.page.place - b.page.place; });
		return answer;
	}

	/* --- what is shown of a place --- */

	function hitPiece(hit) {
		var at = 0;
		while (at + 1 < hit.record.starts.length && hit.record.starts[at + 1] <= hit.at) at++;
		return hit.record.pieces[at];
	}

	/* The stretches of TEXT that any of WORDS covers, as [start, end] in its own characters. */
	function marks(text, words) {
		var folded = fold(text), map = foldMap(text), list = [];
		if (map.starts.length !== folded.length) return list;
		words.forEach(function (variants) {
			variants.forEach(function (word) {
				for (var at = folded.indexOf(word); at >= 0; at = folded.indexOf(word, at + word.length))
					list.push([map.starts[at], map.ends[at + word.length - 1]]);
			});
		});
		list.sort(function (a, b) { return a[0] - b[0]; });
		return list;
	}

	function element(name, className, text) {
		var made = document.createElement(name);
		if (className) made.className = className;
		if (text) made.textContent = text;
		return made;
	}

	/* TEXT from FROM to TO, with what LIST covers marked. */
	function addMarked(parent, text, list, from, to) {
		var at = from;
		list.forEach(function (mark) {
			var start = Math.max(mark[0], at), end = Math.min(mark[1], to);
			if (start >= end) return;
			parent.append(text.slice(at, start));
			parent.append(element('mark', '', text.slice(start, end)));
			at = end;
		});
		parent.append(text.slice(at, to));
	}

	function addTitle(parent, text, words) {
		addMarked(parent, text, marks(text, words), 0, text.length);
	}

	function addSnippet(parent, hit, words) {
		var text = hit.record.pieces.map(function (piece) { return piece[3]; }).join(' ')
			.replace(/\s+/g, ' ');
		var list = marks(text, words);
		var from = list.length ? Math.max(0, list[0][0] - AROUND) : 0;
		if (from < 12) from = 0;
		var to = Math.min(text.length, from + LENGTH);
		if (from > 0) parent.append('…');
		addMarked(parent, text, list, from, to);
		if (to < text.length) parent.append('…');
	}

	function link(view, href, className) {
		var made = element('a', className);
		made.href = view.base + href;
		return made;
	}

	function placeNumber(page, number) {
		if (!number || number === page.number) return '';
		return number.indexOf(page.number) === 0 ? number.slice(page.number.length) : number;
	}

	function addHit(view, list, page, hit, words) {
		var piece = hit.at < 0 ? hit.record.pieces[0] : hitPiece(hit);
		var item = element('li');
		var made = link(view, page.address + (piece[0] ? '#' + piece[0] : ''), 'place');
		if (hit.record.layer)
			made.append(inLanguage(element('span', 'tag layer-' + hit.record.layer, LAYERS[hit.record.layer]), false));
		var number = placeNumber(page, whole(piece[1], page.number));
		if (number) made.append(' ', element('span', 'number', number));
		if (hit.record.heading) {
			var heading = element('strong');
			addTitle(heading, hit.record.heading, words);
			made.append(' ', heading);
		}
		made.append(' ');
		addSnippet(made, hit, words);
		item.append(made);
		list.append(item);
	}

	function pathOf(engine, page) {
		var names = [];
		for (var at = page.parent; at >= 0; at = engine.pages[at].parent)
			if (engine.pages[at].title !== names[0]) names.unshift(engine.pages[at].title);
		return names.join(' › ') || KINDS[page.kind] || '';
	}

	function addGroup(view, list, group, words) {
		var page = group.page;
		var item = element('li', 'group');
		var title = link(view, page.address, 'title');
		if (page.number) title.append(element('span', 'marker', page.number), ' ');
		addTitle(title, page.title, words);
		item.append(title);
		var path = pathOf(view.engine, page);
		if (path) item.append(inLanguage(element('p', 'path', path), page.parent >= 0));
		if (group.hits.length) {
			var places = element('ul');
			group.hits.slice(0, HITS).forEach(function (hit) { addHit(view, places, page, hit, words); });
			item.append(places);
			if (group.hits.length > HITS)
				item.append(inLanguage(element('p', 'path', fill('{{@search_more_places count}}', { count: group.hits.length - HITS })), false));
		}
		list.append(item);
	}

	function addJump(view, list, jump) {
		var item = element('li', 'group jump-to');
		var title = link(view, jump.href, 'title');
		title.append(element('span', 'marker', jump.number || jump.page.number), ' ', jump.page.title);
		item.append(title);
		item.append(element('p', 'path', jump.text ? jump.text.slice(0, LENGTH) : pathOf(view.engine, jump.page)));
		list.append(item);
	}

	function summary(answer, text) {
		if (!text.trim()) return '';
		if (answer.jumps.length + answer.groups.length === 0)
			return fill('{{@search_nothing query}}', { query: text.trim() });
		if (answer.groups.length === 0) return '{{@search_number_found}}';
		return fill('{{@search_found pages places}}', { pages: answer.groups.length, places: answer.places });
	}

	/* --- a box and its results --- */

	function addMore(view, answer, shown) {
		var more;
		if (view.limit) {
			more = element('a', 'more', fill('{{@search_all count}}', { count: answer.groups.length }));
			more.href = view.base + 'search.html?q=' + encodeURIComponent(view.input.value);
		} else {
			more = element('button', 'more', '{{@search_more}}');
			more.type = 'button';
			more.addEventListener('click', function () {
				var next = view.list.children.length;
				more.remove();
				show(view, answer, shown + GROUPS);
				var first = view.list.children[next];
				if (first) first.querySelector('a').focus();
			});
		}
		view.results.append(more);
	}

	function show(view, answer, count) {
		var list = inLanguage(element('ol', 'groups'), true);
		answer.jumps.slice(0, 8).forEach(function (jump) { addJump(view, list, jump); });
		answer.groups.slice(0, count).forEach(function (group) { addGroup(view, list, group, answer.words); });
		view.list = list;
		view.results.replaceChildren(list);
		if (answer.groups.length > count) addMore(view, answer, count);
	}

	function chosen(select) {
		return select && select.value !== '' ? Number(select.value) : undefined;
	}

	function update(view) {
		var text = view.input.value;
		var filter = { role: chosen(view.role), layer: chosen(view.layer) };
		var answer = query(view.engine, text, filter);
		show(view, answer, view.limit || GROUPS);
		view.results.hidden = !text.trim();
		/* Said once typing rests: a screen reader is not to be told of every key. */
		clearTimeout(view.timer);
		view.timer = setTimeout(function () { view.status.textContent = summary(answer, text); }, 400);
		if (view.changed) view.changed(text);
	}

	function move(view, event, step) {
		var links = Array.prototype.slice.call(view.results.querySelectorAll('a, button'));
		var at = links.indexOf(document.activeElement) + step;
		if (view.results.hidden || links.length === 0) return;
		event.preventDefault();
		if (at < 0) view.input.focus();
		else links[Math.min(at, links.length - 1)].focus();
	}

	function clear(view) {
		view.input.value = '';
		update(view);
		view.input.focus();
	}

	function onKey(view, event) {
		var inResults = view.results.contains(document.activeElement);
		if (event.isComposing) return;
		if (event.key === 'ArrowDown') move(view, event, 1);
		else if (event.key === 'ArrowUp' && inResults) move(view, event, -1);
		else if (event.key === 'Escape') {
			event.preventDefault();
			clear(view);
		} else if (event.key === 'Enter' && event.target === view.input) {
			var first = view.results.querySelector('a');
			if (first && !view.results.hidden) {
				event.preventDefault();
				first.click();
			}
		}
	}

	function fillRoles(view) {
		if (!view.role) return;
		view.engine.roles.forEach(function (role, place) {
			var option = inLanguage(element('option', '', role[1]), true);
			option.value = place;
			view.role.append(option);
		});
	}

	/*
	 * Makes a search of VIEW: {base, form, input, results, status, role, layer, limit, changed}; role,
	 * layer (selects), limit (of groups) and changed (called with what is typed) may be missing.
	 */
	function attach(view) {
		view.engine = prepare(window.tebikiIndex);
		fillRoles(view);
		view.input.addEventListener('input', function () { update(view); });
		[view.role, view.layer].forEach(function (select) {
			if (select) select.addEventListener('change', function () { update(view); });
		});
		[view.form, view.results].forEach(function (part) {
			part.addEventListener('keydown', function (event) { onKey(view, event); });
		});
		update(view);
	}

	window.tebikiSearch = { attach: attach, prepare: prepare, query: query, fold: fold, marks: marks };
})();
