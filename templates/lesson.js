/*
 * A lesson, one step at a time: questions to answer, progress that is kept, a certificate at the end.
 *
 * Without this script the page is the same lesson to read from top to bottom. It works from file://,
 * loads nothing, and keeps progress in this browser only (or in the training system, when scorm.js
 * stands before it). Text goes into the page as text, never as markup.
 */
(function () {
	'use strict';

	var PASS = 80; /* per cent of the questions */
	var main = document.getElementById('main');
	var system = window.tebikiTraining || null; /* scorm.js */

	/* --- small tools --- */

	function element(name, className, text) {
		var made = document.createElement(name);
		if (className) made.className = className;
		if (text) made.textContent = text;
		return made;
	}

	function button(text, className, press) {
		var made = element('button', className, text);
		made.type = 'button';
		made.addEventListener('click', press);
		return made;
	}

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

	function all(root, selector) {
		return Array.prototype.slice.call(root.querySelectorAll(selector));
	}

	function moveChildren(from, to) {
		while (from.firstChild) to.appendChild(from.firstChild);
	}

	/* --- what is kept: the step, and for each question the choice made last --- */

	/* Another set of questions must not be taken for this one. */
	function fingerprint(words) {
		var hash = 2166136261;
		for (var i = 0; i < words.length; i++)
			hash = Math.imul(hash ^ words.charCodeAt(i), 16777619);
		return (hash >>> 0).toString(36);
	}

	function localStore() {
		var key = ['tebiki', main.dataset.handbook, main.dataset.role, main.dataset.version].join('\n');
		return {
			load: function () {
				try { return localStorage.getItem(key) || ''; } catch (e) { return ''; }
			},
			save: function (text) {
				try { localStorage.setItem(key, text); } catch (e) { /* not kept, then */ }
			}
		};
	}

	/* One character for each question: suspend_data of SCORM 1.2 holds 4096. */
	function writeState(state) {
		var answers = state.answers.map(function (choice) { return choice < 0 ? '-' : String(choice); });
		return [state.key, state.step, answers.join('')].join('/');
	}

	function readState(text, key, questions) {
		var parts = text.split('/');
		var state = { key: key, step: 0, answers: questions.map(function () { return -1; }) };
		if (parts.length !== 3 || parts[0] !== key || parts[2].length !== questions.length) return state;
		state.step = parseInt(parts[1], 10) || 0;
		state.answers = questions.map(function (question, i) {
			var choice = parseInt(parts[2].charAt(i), 10);
			return choice >= 0 && choice < question.inputs.length ? choice : -1;
		});
		return state;
	}

	/* --- questions --- */

	/* The list of choices becomes a group of radio buttons, the folded answer its feedback. */
	function makeQuestion(root, index) {
		var list = root.querySelector('.lesson-choices');
		var legend = element('legend');
		var fieldset = element('fieldset');
		var question = { root: root, home: root.parentNode, index: index, inputs: [], labels: [], right: -1 };
		moveChildren(root.querySelector('h4'), legend);
		root.removeChild(root.querySelector('h4'));
		fieldset.appendChild(legend);
		root.insertBefore(fieldset, list);
		fieldset.appendChild(list);
		all(list, 'li').forEach(function (item, i) {
			var label = element('label');
			var input = element('input');
			var words = element('span');
			input.type = 'radio';
			input.name = root.id;
			input.value = String(i);
			moveChildren(item, words);
			label.appendChild(input);
			label.appendChild(words);
			item.appendChild(label);
			question.inputs.push(input);
			question.labels.push(label);
			if (item.dataset.right) question.right = i;
		});
		question.reason = root.querySelector('.lesson-reason');
		root.removeChild(root.querySelector('.lesson-answer'));
		question.button = button('{{@lesson_answer_button}}', 'primary', function () { answer(question); });
		question.feedback = element('div', 'lesson-feedback');
		question.feedback.setAttribute('role', 'status');
		question.feedback.setAttribute('aria-live', 'polite');
		root.appendChild(question.button);
		root.appendChild(question.feedback);
		return question;
	}

	function clearMarks(question) {
		all(question.root, '.lesson-mark').forEach(function (mark) { mark.parentNode.removeChild(mark); });
		while (question.feedback.firstChild) question.feedback.removeChild(question.feedback.firstChild);
		question.feedback.className = 'lesson-feedback';
	}

	/* Ready to be answered (again). */
	function openQuestion(question) {
		clearMarks(question);
		question.inputs.forEach(function (input) { input.checked = false; input.disabled = false; });
		question.button.hidden = false;
	}

	/* Shows the choice made, whether it was right, and why. */
	function closeQuestion(question, choice) {
		var verdict = steps[state.step] === review ? '{{@lesson_wrong}}' : '{{@lesson_wrong_again}}';
		var right = choice === question.right;
		clearMarks(question);
		question.inputs.forEach(function (input, i) { input.checked = i === choice; input.disabled = true; });
		question.labels[question.right].appendChild(element('span', 'lesson-mark', '{{@lesson_right_mark}}'));
		if (!right) question.labels[choice].appendChild(element('span', 'lesson-mark', '{{@lesson_your_answer}}'));
		question.button.hidden = true;
		question.feedback.classList.toggle('wrong', !right);
		question.feedback.appendChild(element('p', 'lesson-verdict', right ? '{{@lesson_right}}' : verdict));
		question.feedback.appendChild(question.reason);
	}

	function answer(question) {
		var choice = question.inputs.findIndex(function (input) { return input.checked; });
		if (choice < 0) {
			clearMarks(question);
			question.feedback.appendChild(element('p', 'lesson-verdict', '{{@lesson_choose}}'));
			question.inputs[0].focus();
			return;
		}
		state.answers[question.index] = choice;
		closeQuestion(question, choice);
		/* The button that had the focus is gone. */
		question.feedback.tabIndex = -1;
		question.feedback.focus();
		keep();
	}

	function isRight(question) {
		return state.answers[question.index] === question.right;
	}

	function pending() {
		return questions.filter(function (question) { return !isRight(question); });
	}

	function score() {
		return questions.length - pending().length;
	}

	function passed() {
		return score() * 100 >= questions.length * PASS;
	}

	/* --- the review: what was not answered right comes back --- */

	function makeReview() {
		var section = element('section', 'lesson-step');
		var heading = element('h2', '', '{{@lesson_review}}');
		heading.id = '_review';
		section.setAttribute('aria-labelledby', heading.id);
		section.appendChild(heading);
		section.appendChild(element('p', '', '{{@lesson_review_lead}}'));
		section.appendChild(element('div', 'lesson-review'));
		main.insertBefore(section, steps[steps.length - 1]);
		return section;
	}

	function fillReview() {
		var place = review.querySelector('.lesson-review');
		pending().forEach(function (question) {
			openQuestion(question);
			place.appendChild(question.root);
		});
	}

	function emptyReview() {
		questions.forEach(function (question) {
			question.home.appendChild(question.root); /* in their order */
			if (state.answers[question.index] >= 0) closeQuestion(question, state.answers[question.index]);
			else openQuestion(question);
		});
	}

	/* --- steps --- */

	/* The review is a step only while something is to be reviewed. */
	function isThere(index) {
		return index >= 0 && index < steps.length && (steps[index] !== review || pending().length > 0);
	}

	function neighbour(direction) {
		var index = state.step + direction;
		while (index >= 0 && index < steps.length && !isThere(index)) index += direction;
		return index;
	}

	function show(index, focus) {
		var heading;
		emptyReview();
		if (index >= steps.length) index = steps.length - 1;
		if (!isThere(index)) index++; /* the result follows the review */
		state.step = index;
		if (steps[index] === review) fillReview();
		if (steps[index] === result) fillResult();
		steps.forEach(function (step, i) { step.hidden = i !== index; });
		fillBar(index);
		moves.back.hidden = index === 0;
		moves.next.hidden = index === steps.length - 1;
		moves.next.textContent = index === 0 ? '{{@lesson_begin}}' : '{{@lesson_next}}';
		heading = steps[index].querySelector('h2');
		document.title = heading.textContent + ' | ' + title;
		keep();
		if (!focus) return;
		heading.tabIndex = -1;
		heading.focus();
		heading.scrollIntoView();
	}

	function keep() {
		store.save(writeState(state));
		if (system) system.progress(state.step === steps.length - 1, score(), questions.length, passed());
	}

	function makeBar() {
		var box = element('div', 'lesson-bar');
		var progress = element('progress');
		var text = element('span');
		progress.max = steps.length - 2;
		progress.setAttribute('aria-label', '{{@lesson_progress}}');
		box.appendChild(progress);
		box.appendChild(text);
		main.insertBefore(box, steps[0]);
		return { progress: progress, text: text };
	}

	/* The review is not counted: whether it comes is not known before. */
	function fillBar(index) {
		var done = index < steps.indexOf(review) ? index : index - 1;
		bar.progress.value = done;
		bar.text.textContent = (done + 1) + ' / ' + (steps.length - 1);
	}

	function makeMoves() {
		var nav = element('nav', 'lesson-moves');
		var back = button('{{@lesson_back}}', 'back', function () { show(neighbour(-1), true); });
		var next = button('{{@lesson_next}}', 'primary', function () { show(neighbour(1), true); });
		var dialog = makeReset();
		nav.setAttribute('aria-label', '{{@lesson_moves}}');
		nav.appendChild(back);
		nav.appendChild(next);
		nav.appendChild(button('{{@lesson_reset}}', 'quiet lesson-reset', function () { dialog.showModal(); }));
		main.appendChild(nav);
		main.appendChild(dialog);
		return { back: back, next: next };
	}

	function reset() {
		state.step = 0;
		state.answers = questions.map(function () { return -1; });
		show(0, true);
	}

	function makeReset() {
		var dialog = element('dialog');
		var text = element('p', '', '{{@lesson_reset_question}}');
		var buttons = element('div', 'lesson-buttons');
		text.id = '_reset';
		dialog.setAttribute('aria-labelledby', text.id);
		buttons.appendChild(button('{{@cancel}}', '', function () { dialog.close(); }));
		buttons.appendChild(button('{{@lesson_reset_confirm}}', 'primary', function () {
			dialog.close();
			reset();
		}));
		dialog.appendChild(text);
		dialog.appendChild(buttons);
		return dialog;
	}

	/* --- the result --- */

	/* Today as the person's own calendar has it: 2026-10-01. */
	function today() {
		var now = new Date();
		function two(number) { return (number < 10 ? '0' : '') + number; }
		return now.getFullYear() + '-' + two(now.getMonth() + 1) + '-' + two(now.getDate());
	}

	var MONTHS = [
		'{{@month_name_1}}', '{{@month_name_2}}', '{{@month_name_3}}', '{{@month_name_4}}',
		'{{@month_name_5}}', '{{@month_name_6}}', '{{@month_name_7}}', '{{@month_name_8}}',
		'{{@month_name_9}}', '{{@month_name_10}}', '{{@month_name_11}}', '{{@month_name_12}}'
	];

	function dateWords(date) {
		var parts = date.split('-');
		return fill('{{@date_on_certificate year month month_name day}}',
			{ year: Number(parts[0]), month: Number(parts[1]), month_name: MONTHS[parts[1] - 1], day: Number(parts[2]) });
	}

	/*
	 * RFC 4180: every field in quotes, a quote in it doubled. An apostrophe before what a spreadsheet would
	 * take for a formula, as on the self-check sheets: a name is what anyone types.
	 */
	function csvLine(fields) {
		return fields.map(function (field) {
			var safe = String(field).replace(/^(?='*[=+\-@\t\r\n＝＋－＠])/, "'");
			return '"' + safe.replace(/"/g, '""') + '"';
		}).join(',');
	}

	var CSV_HEAD = ['name', 'date', 'role_id', 'role_name', 'handbook', 'version', 'score', 'total'];

	function csvFields(name) {
		var data = main.dataset;
		return [name, today(), data.role, data.roleName, data.handbook, data.version, score(), questions.length];
	}

	function personName() {
		return form.name.value.trim();
	}

	function csvText() {
		var lines = [csvLine(csvFields(personName()))];
		if (form.head.checked) lines.unshift(csvLine(CSV_HEAD));
		return lines.join('\r\n');
	}

	/* VALUE is CONTENT, or says something in the language of the labels. */
	function addRow(list, name, value, content) {
		if (!value) return;
		list.appendChild(element('dt', '', name));
		list.appendChild(inLanguage(element('dd', '', value), content));
	}

	function makeCertificate(name) {
		var data = main.dataset;
		var box = element('section', 'lesson-certificate');
		var heading = element('h3', '', '{{@certificate}}');
		var list = element('dl');
		heading.id = '_certificate';
		box.setAttribute('aria-labelledby', heading.id);
		box.appendChild(heading);
		box.appendChild(element('p', 'person', name));
		box.appendChild(element('p', '', '{{@certificate_lead}}'));
		addRow(list, '{{@certificate_organisation}}', data.organisation, true);
		addRow(list, '{{@role}}', data.roleName, true);
		addRow(list, '{{@certificate_handbook}}', data.handbook, true);
		addRow(list, '{{@version}}', data.version, true);
		addRow(list, '{{@certificate_date}}', dateWords(today()));
		if (questions.length) addRow(list, '{{@certificate_score}}', fill('{{@certificate_right_of right total}}', { right: score(), total: questions.length }));
		box.appendChild(list);
		return box;
	}

	function updateForm() {
		var complete = passed() && personName() !== '';
		var old = result.querySelector('.lesson-certificate');
		if (old) old.parentNode.removeChild(old);
		result.classList.toggle('certified', complete);
		form.buttons.hidden = !complete;
		form.csv.hidden = !complete;
		form.line.value = csvText();
		if (complete) result.insertBefore(makeCertificate(personName()), form.buttons);
	}

	function copyLine() {
		function done() { form.note.textContent = '{{@copied}}'; }
		function select() {
			form.line.focus();
			form.line.select();
			if (document.execCommand('copy')) done();
		}
		if (navigator.clipboard) navigator.clipboard.writeText(form.line.value).then(done, select);
		else select();
	}

	/* A byte order mark lets spreadsheets know that it is UTF-8. */
	function downloadLine() {
		var file = new Blob(['\uFEFF' + csvText() + '\r\n'], { type: 'text/csv;charset=utf-8' });
		var link = element('a');
		link.href = URL.createObjectURL(file);
		link.download = main.dataset.role + '-' + today() + '.csv';
		link.click();
		setTimeout(function () { URL.revokeObjectURL(link.href); }, 1000);
	}

	function field(text, input) {
		var label = element('label', 'lesson-field', text);
		label.appendChild(input);
		return label;
	}

	function makeForm() {
		var made = { name: element('input'), head: element('input'), line: element('textarea') };
		var headLabel = element('label');
		made.field = field('{{@person}}', made.name);
		made.name.autocomplete = 'name';
		made.name.value = system ? system.name() : '';
		made.name.addEventListener('input', updateForm);
		made.buttons = element('div', 'lesson-buttons');
		made.buttons.appendChild(button('{{@certificate_print}}', 'primary', function () { window.print(); }));
		made.csv = element('div', 'lesson-csv');
		made.csv.appendChild(element('h3', '', '{{@certificate_csv}}'));
		made.line.readOnly = true;
		made.line.rows = 3;
		made.line.setAttribute('aria-label', '{{@certificate_csv_line}}');
		made.csv.appendChild(made.line);
		made.head.type = 'checkbox';
		made.head.addEventListener('change', updateForm);
		headLabel.appendChild(made.head);
		headLabel.appendChild(document.createTextNode(' {{@certificate_csv_head}}'));
		made.csv.appendChild(headLabel);
		made.csvButtons = element('div', 'lesson-buttons');
		made.csvButtons.appendChild(button('{{@copy}}', '', copyLine));
		made.csvButtons.appendChild(button('{{@save}}', '', downloadLine));
		made.csv.appendChild(made.csvButtons);
		made.note = element('p');
		made.note.setAttribute('role', 'status');
		made.csv.appendChild(made.note);
		return made;
	}

	/* The paper record gives way to the result. */
	function makeResult() {
		var paper = result.querySelector('.lesson-paper');
		var made = { lead: element('p', 'lead'), again: element('div') };
		result.removeChild(paper);
		result.querySelector('h2').textContent = '{{@lesson_result}}';
		result.appendChild(made.lead);
		result.appendChild(made.again);
		[form.field, form.buttons, form.csv].forEach(function (part) { result.appendChild(part); });
		return made;
	}

	/* The clauses whose questions were not answered right, to be read again. */
	function fillAgain(place) {
		var left = pending();
		var list = element('ul', 'lesson-again');
		var buttons = element('div', 'lesson-buttons');
		while (place.firstChild) place.removeChild(place.firstChild);
		if (!left.length) return;
		steps.forEach(function (step, i) {
			var item;
			if (!left.some(function (question) { return step.contains(question.home) && step !== review; })) return;
			item = element('li');
			item.appendChild(inLanguage(button(step.querySelector('h2').textContent.trim(), 'quiet', function () { show(i, true); }), true));
			list.appendChild(item);
		});
		place.appendChild(element('h3', '', '{{@lesson_read_again}}'));
		place.appendChild(list);
		buttons.appendChild(button('{{@lesson_answer_again}}', passed() ? '' : 'primary', function () {
			show(steps.indexOf(review), true);
		}));
		place.appendChild(buttons);
	}

	function fillResult() {
		var words = questions.length ? fill('{{@lesson_score right total}}', { right: score(), total: questions.length }) : '{{@lesson_all_read}}';
		outcome.lead.textContent = words + (passed() ? '{{@lesson_passed}}' : '{{@lesson_not_passed}}');
		fillAgain(outcome.again);
		form.field.hidden = !passed();
		updateForm();
	}

	/* --- begin --- */

	var title = document.title;
	var steps = all(main, '.lesson-step');
	var result = steps[steps.length - 1];
	var questions = all(main, '.lesson-question').map(makeQuestion);
	var review = makeReview();
	steps.splice(steps.length - 1, 0, review);
	var store = system || localStore();
	var key = fingerprint(questions.map(function (question) {
		return question.root.id + question.right + question.labels.length;
	}).join(' ') + steps.length);
	var state = readState(store.load(), key, questions);
	var form = makeForm();
	var outcome = makeResult();
	var bar = makeBar();
	var moves = makeMoves();
	show(state.step, false);
}());
