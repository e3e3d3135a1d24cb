/*
 * What makes reading easier where scripts may run. Every page is whole without it. It works from
 * file://, keeps what it keeps in this browser, and loads the search only when someone searches.
 */
(function () {
	'use strict';

	var base = new URL('.', document.currentScript.src).href;

	/* --- search ------------------------------------------------------------------------------ */

	function load(name, done) {
		var script = document.createElement('script');
		script.src = base + name;
		script.addEventListener('load', done);
		document.head.append(script);
	}

	/* Calls DONE once the index is there. */
	function loadIndex(done) {
		if (window.tebikiIndex) done();
		else load('search-index.js', done);
	}

	/* Calls DONE once the index and what looks through it are there. */
	function loadSearch(done) {
		loadIndex(function () { load('search.js', done); });
	}

	function element(name, className) {
		var made = document.createElement(name);
		made.className = className;
		return made;
	}

	function resultsFor(form, input) {
		var status = element('p', 'found');
		var results = element('div', 'results');
		status.setAttribute('role', 'status');
		results.hidden = true;
		form.append(status, results);
		return { base: base, form: form, input: input, status: status, results: results };
	}

	/* The box at the head of every page: its results open below it. */
	function startBox(form) {
		var input = form.querySelector('input');
		var view = null;
		form.addEventListener('focusin', function () {
			if (view) return;
			view = resultsFor(form, input);
			view.limit = 6;
			loadSearch(function () { window.tebikiSearch.attach(view); });
		});
		document.addEventListener('click', function (event) {
			if (view && !form.contains(event.target)) view.results.hidden = true;
		});
		form.addEventListener('focusout', function (event) {
			if (view && event.relatedTarget && !form.contains(event.relatedTarget))
				view.results.hidden = true;
		});
	}

	function typedInAddress() {
		var place = location.hash.slice(0, 3) === '#q=' ? location.hash : location.search;
		return new URLSearchParams(place.slice(1)).get('q') || '';
	}

	/* search.html: what is typed stands in the address, so that it is there on the way back. */
	function startPage(form) {
		var input = form.querySelector('input');
		var view = {
			base: base, form: form, input: input,
			status: document.getElementById('_status'),
			results: document.getElementById('_results'),
			role: form.querySelector('[name="role"]'),
			layer: form.querySelector('[name="layer"]'),
			changed: function (text) {
				history.replaceState(null, '', '#q=' + encodeURIComponent(text));
			}
		};
		input.value = typedInAddress();
		input.focus();
		form.addEventListener('submit', function (event) { event.preventDefault(); });
		loadSearch(function () { window.tebikiSearch.attach(view); });
	}

	function isTyping(target) {
		return target.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName);
	}

	function startSearch() {
		var page = document.querySelector('main form[role="search"]');
		var box = document.querySelector('header form[role="search"]');
		var form = page || box;
		if (!form) return;
		if (page) startPage(page);
		else startBox(box);
		document.addEventListener('keydown', function (event) {
			if (event.key !== '/' || event.ctrlKey || event.metaKey || event.altKey || isTyping(event.target))
				return;
			event.preventDefault();
			form.querySelector('input').focus();
			form.querySelector('input').select();
		});
	}

	/* --- what several parts need ------------------------------------------------------------- */

	var status = null;

	/* Says LABEL, with CONTENT in its place if it has one, to who cannot see what changed. */
	function say(label, content) {
		var words = inLanguage(document.createElement('span'), true);
		words.textContent = content || '';
		if (!status) {
			status = element('p', 'unseen');
			status.setAttribute('role', 'status');
			document.body.append(status);
		}
		status.replaceChildren.apply(status, content ? around(label, words) : [label]);
	}

	function button(text, className, press) {
		var made = element('button', className);
		made.type = 'button';
		made.textContent = text;
		made.addEventListener('click', press);
		return made;
	}

	/* A label with VALUES in its places: {name}. */
	function fill(label, values) {
		return label.replace(/\{(\w+)\}/g, function (place, name) { return name in values ? values[name] : place; });
	}

	/* The nodes of a label with NODE in its only place. */
	function around(label, node) {
		var parts = label.split(/\{\w+\}/);
		return [parts[0], node, parts[1] || ''];
	}

	/* NODE, which holds CONTENT (in Japanese, whatever the language of the labels) or a label within it. */
	function inLanguage(node, content) {
		var page = document.documentElement.lang;
		if (!/^ja\b/.test(page)) node.lang = content ? 'ja' : page;
		return node;
	}

	function all(selector, root) {
		return Array.prototype.slice.call((root || document).querySelectorAll(selector));
	}

	/* --- citations: 「○○対策基準 第６条第２項」 and its address -------------------------------- */

	function copyOldWay(text) {
		var area = document.createElement('textarea');
		area.value = text;
		document.body.append(area);
		area.select();
		var done = document.execCommand('copy');
		area.remove();
		return done ? Promise.resolve() : Promise.reject(new Error('no clipboard'));
	}

	function copy(text) {
		if (!navigator.clipboard) return copyOldWay(text);
		return navigator.clipboard.writeText(text).catch(function () { return copyOldWay(text); });
	}

	function startCitations() {
		var book = document.querySelector('header .handbook');
		all('.entry .details .number dd').forEach(function (place) {
			var link = place.querySelector('a');
			var cite = button('{{@cite}}', 'cite', function () {
				copy(book.textContent + ' ' + link.textContent + '\n' + link.href).then(function () {
					cite.textContent = '{{@cited}}';
					say('{{@cited_of number}}', link.textContent);
				}, function () {
					cite.textContent = '{{@cite_failed}}';
				});
				setTimeout(function () { cite.textContent = '{{@cite}}'; }, 2000);
			});
			cite.setAttribute('aria-label', fill('{{@cite_of number}}', { number: link.textContent }));
			place.append(cite);
		});
	}

	/* --- defined words, explained where they stand -------------------------------------------- */

	/* Where the handbook explains the word: glossary.html#term-incident. */
	function addressOf(link) {
		return link.href.slice(0, base.length) === base ? link.href.slice(base.length) : '';
	}

	/* Calls DONE with the meaning at ADDRESS, which the search has, too; '' where it has none. */
	function meaningAt(address, done) {
		loadIndex(function () {
			var page = window.tebikiIndex.pages.find(function (one) { return one[1] === address; });
			var pieces = page ? page[6][0][3] : [['', '', '', '']];
			done(pieces[pieces.length - 1][3]);
		});
	}

	function placeBelow(box, link) {
		var at = link.getClientRects()[0];
		var width = Math.min(416, document.documentElement.clientWidth - 32);
		var left = Math.min(at.left, document.documentElement.clientWidth - width - 16);
		box.style.inlineSize = width + 'px';
		box.style.insetInlineStart = Math.max(16, left) + window.scrollX + 'px';
		box.style.insetBlockStart = at.bottom + window.scrollY + 8 + 'px';
	}

	function closeMeaning(box) {
		if (box.hidden) return;
		box.hidden = true;
		box.opener.setAttribute('aria-expanded', 'false');
	}

	function openMeaning(box, link, meaning) {
		var title = inLanguage(element('p', 'meaning-title'), true);
		var text = inLanguage(document.createElement('p'), true);
		var more = element('a', '');
		closeMeaning(box);
		title.textContent = link.textContent;
		more.href = link.href;
		more.textContent = '{{@read_in_glossary}}';
		text.textContent = meaning;
		box.replaceChildren(title, text);
		box.append(more, ' ', button('{{@close}}', 'close', function () {
			closeMeaning(box);
			link.focus();
		}));
		box.opener = link;
		box.hidden = false;
		link.setAttribute('aria-expanded', 'true');
		placeBelow(box, link);
		box.focus();
	}

	function startMeanings() {
		var box = element('div', 'meaning');
		var links = all('main a.term').filter(addressOf);
		if (links.length === 0 || document.body.classList.contains('glossary')) return;
		box.hidden = true;
		box.tabIndex = -1;
		box.setAttribute('role', 'dialog');
		box.setAttribute('aria-label', '{{@meaning}}');
		document.querySelector('main').append(box);
		links.forEach(function (link) {
			link.setAttribute('role', 'button');
			link.setAttribute('aria-expanded', 'false');
			link.addEventListener('click', function (event) {
				if (event.ctrlKey || event.metaKey || event.shiftKey) return;
				event.preventDefault();
				meaningAt(addressOf(link), function (meaning) { openMeaning(box, link, meaning); });
			});
			link.addEventListener('keydown', function (event) {
				if (event.key === ' ') { event.preventDefault(); link.click(); }
			});
		});
		document.addEventListener('keydown', function (event) {
			if (event.key !== 'Escape' || box.hidden) return;
			closeMeaning(box);
			box.opener.focus();
		});
		document.addEventListener('click', function (event) {
			if (!box.contains(event.target) && !event.target.closest('a.term')) closeMeaning(box);
		});
	}

	/* --- the reader's role: dims what does not bind it ----------------------------------------- */

	var KEY = 'tebiki role ' + base;

	function keptRole() {
		try { return JSON.parse(localStorage.getItem(KEY)); } catch (e) { return null; }
	}

	function keepRole(role) {
		try {
			if (role) localStorage.setItem(KEY, JSON.stringify(role));
			else localStorage.removeItem(KEY);
		} catch (e) { /* not kept, then */ }
		showRole();
	}

	function bindsOther(provision, role) {
		var links = all('.details a[href*="roles/"]', provision);
		var own = new URL('roles/' + role.id + '.html', base).href;
		return links.length > 0 && !links.some(function (link) { return link.href === own; });
	}

	function showRole() {
		var role = keptRole();
		var old = document.querySelector('.reader');
		if (old) old.remove();
		all('.provision.top').forEach(function (provision) {
			provision.classList.toggle('others', Boolean(role) && bindsOther(provision, role));
		});
		all('select.reader-role').forEach(function (select) { select.value = role ? role.id : ''; });
		if (!role) return;
		var line = element('aside', 'reader');
		var link = element('a', '');
		link.href = new URL('roles/' + role.id + '.html', base).href;
		link.textContent = role.name;
		inLanguage(link, true);
		line.setAttribute('aria-label', '{{@reader}}');
		line.append.apply(line, around('{{@reading_as role}}', link));
		line.append(' ', button('{{@stop}}', 'close', function () {
			keepRole(null);
			say('{{@reading_as_nobody}}');
		}));
		document.body.append(line);
	}

	function idOf(link) {
		var match = /\/roles\/([^/]+)\.html$/.exec(link.href);
		return match && match[1] !== 'index' ? match[1] : null;
	}

	/* On the first page, in the room left for it, a choice of the roles that stand there. */
	function addChoice(list) {
		var label = document.createElement('label');
		var select = element('select', 'reader-role');
		label.textContent = '{{@your_role}}';
		label.htmlFor = select.id = '_reader';
		select.append(new Option('{{@no_role}}', ''));
		all('a', list).forEach(function (link) {
			select.append(inLanguage(new Option(link.textContent, idOf(link)), true));
		});
		select.addEventListener('change', function () {
			var role = { id: select.value, name: select.selectedOptions[0].textContent };
			keepRole(role.id ? role : null);
			if (role.id) say('{{@read_as role}}', role.name);
			else say('{{@read_as_nobody}}');
		});
		document.querySelector('.choice').append(label, ' ', select);
	}

	/* On the page of a role, a button. */
	function addButton(id) {
		var name = document.querySelector('main h1').textContent.trim();
		document.querySelector('.reading-as').append(button('{{@read_as_this_role}}', '', function () {
			keepRole({ id: id, name: name });
			say('{{@read_as role}}', name);
		}));
	}

	function startRole() {
		var list = document.getElementById('_role_list');
		var id = idOf(location);
		if (list) addChoice(list);
		if (id && document.body.classList.contains('role')) addButton(id);
		showRole();
	}

	startSearch();
	startCitations();
	startMeanings();
	startRole();
})();
