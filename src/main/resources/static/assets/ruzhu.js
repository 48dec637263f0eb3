"use strict";

/* Fields that the answers so far hide, as the server has worked them out. */
document.addEventListener("ruzhu:hidden", (event) => {
	const hidden = new Set(event.detail.components);
	document.querySelectorAll("[data-component]").forEach((component) => {
		component.hidden = hidden.has(component.dataset.component);
	});
});

/* On a small screen the line of steps begins where the case stands. */
document.querySelectorAll(".stations").forEach((line) => {
	const steps = [...line.querySelectorAll(".step-current, .step-done")];
	const here = steps.find((step) => step.classList.contains("step-current")) ?? steps.at(-1);
	if (here) {
		line.scrollLeft = here.offsetLeft - line.offsetLeft - (line.clientWidth - here.clientWidth) / 2;
	}
});

/* A file that is too large is not even sent. */
document.addEventListener("change", (event) => {
	const input = event.target;
	if (!(input instanceof HTMLInputElement) || input.type !== "file") {
		return;
	}
	input.parentElement.querySelectorAll(".field-problem").forEach((problem) => problem.remove());
	input.classList.remove("is-invalid");
	const file = input.files[0];
	if (file && file.size > Number(input.dataset.maxMb) * 1024 * 1024) {
		const problem = document.createElement("div");
		problem.className = "field-problem";
		problem.setAttribute("role", "alert");
		problem.textContent = input.dataset.tooLarge;
		input.after(problem);
		input.classList.add("is-invalid");
		input.value = "";
		event.stopPropagation();
	}
}, true);

/* A form is sent once; nothing is saved behind its back meanwhile, or when nobody is logged in any more. */
document.addEventListener("submit", (event) => {
	const form = event.target;
	if (form.method !== "post") {
		return;
	}
	if (form.dataset.sent) {
		event.preventDefault();
	}
	form.dataset.sent = "true";
});
document.addEventListener("htmx:beforeRequest", (event) => {
	if (event.detail.elt.dataset.sent || event.detail.elt.dataset.gone) {
		event.preventDefault();
	}
});
window.addEventListener("pageshow", () => {
	document.querySelectorAll("form[data-sent]").forEach((form) => delete form.dataset.sent);
});

/* What was chosen while the answer was on its way stays chosen, if it is still offered. */
document.addEventListener("htmx:beforeSwap", (event) => {
	const { id, value } = event.detail.target.querySelector("select") ?? {};
	if (id && value) {
		document.addEventListener("htmx:afterSettle", () => {
			const offered = document.getElementById(id);
			if ([...offered?.options ?? []].some((option) => option.value === value)) {
				offered.value = value;
			}
		}, { once: true });
	}
});

/* What was typed stays in this tab until the server has answered, apart for each account, and comes back after a login. */
const KEPT = "ruzhu:typed";
const AGAIN = "#again";
const who = document.body.dataset.who ?? "";

function kept() {
	return JSON.parse(sessionStorage.getItem(KEPT) ?? "{}");
}

function isTyped(field) {
	return field.name && !["hidden", "file", "submit", "button"].includes(field.type);
}

function isOfPage(form) {
	return form.method === "post" && form.closest("main") !== null && !form.querySelector("[type=password]")
		&& [...form.elements].some(isTyped);
}

/* Whether it could be kept: it may be too much, or nothing may be kept; then the draft on the server is left. */
function keep(form, lost) {
	const typed = [...new FormData(form)].filter(([name, value]) => typeof value === "string" && name !== "_csrf");
	const mine = { page: location.pathname, action: form.getAttribute("action"), typed, lost };
	try {
		sessionStorage.setItem(KEPT, JSON.stringify({ ...kept(), [who]: mine }));
		return true;
	}
	catch {
		return false;
	}
}

function forget() {
	const others = kept();
	delete others[who];
	sessionStorage.setItem(KEPT, JSON.stringify(others));
}

/* What was sent last has not arrived; says whose it was. */
function markLost() {
	const all = kept();
	const sent = Object.keys(all).find((one) => !all[one].lost);
	Object.values(all).forEach((one) => one.lost = true);
	sessionStorage.setItem(KEPT, JSON.stringify(all));
	return sent;
}

function fillIn(form, typed) {
	const answers = new Map();
	typed.forEach(([name, value]) => answers.set(name, [...(answers.get(name) ?? []), value]));
	for (const field of form.elements) {
		const values = answers.get(field.name) ?? [];
		if (field.type === "checkbox" || field.type === "radio") {
			field.checked = values.includes(field.value);
		}
		else if (values.length > 0 && isTyped(field)) {
			field.value = values.shift();
		}
	}
	form.dispatchEvent(new Event("change", { bubbles: true }));
}

function linkTo(address, text) {
	const link = document.createElement("a");
	link.href = address;
	link.textContent = text;
	return link;
}

function say(...parts) {
	const notice = document.createElement("p");
	notice.className = "alert alert-info";
	notice.setAttribute("role", "status");
	notice.append(...parts);
	document.querySelector("main").prepend(notice);
}

function sayOther(waits) {
	const body = document.body.dataset;
	return [body.other, waits ? body.otherKept : "", " ", linkTo(body.login, body.logIn)];
}

/** Who was writing in Tasklist when the session ended learns why the login stands here. */
function sayWhatWasLeft() {
	const left = JSON.parse(sessionStorage.getItem("ruzhu:left-in-tasklist") ?? "null");
	document.querySelectorAll("[data-left-in-tasklist]").forEach((notice) => {
		notice.hidden = left === null;
		notice.querySelector("[data-typed]").hidden = !left?.typed;
	});
}

function promise() {
	document.querySelectorAll("[data-kept]").forEach((text) => text.hidden = Object.keys(kept()).length === 0);
	const page = kept()[who]?.page;
	document.querySelectorAll("[data-way-back]").forEach((way) => {
		way.hidden = !page;
		way.href = page ?? "";
	});
}

function comeBack() {
	const again = location.hash === AGAIN;
	const refused = document.querySelector("[data-lost]") !== null;
	if (again) {
		history.replaceState(null, "", location.pathname + location.search);
	}
	const sent = again || refused ? markLost() : undefined;
	if (again && sent !== undefined && sent !== who) {
		say(...sayOther(true));
	}
	if (refused) {
		promise();
		return;
	}
	const mine = kept()[who];
	if (mine && (!mine.lost || mine.page === location.pathname)) {
		forget();
	}
	if (mine?.lost && mine.page === location.pathname) {
		const form = [...document.forms].find((one) => isOfPage(one) && one.getAttribute("action") === mine.action);
		if (form) {
			fillIn(form, mine.typed);
			say(document.body.dataset.back);
		}
	}
	else if (mine?.lost && document.querySelector(".brand").pathname === location.pathname) {
		say(document.body.dataset.waits, " ", linkTo(mine.page, document.body.dataset.toPage));
	}
}

document.addEventListener("submit", (event) => {
	if (!event.defaultPrevented && isOfPage(event.target)) {
		keep(event.target, false);
	}
});
document.addEventListener("input", (event) => {
	if (event.target.form?.dataset.gone) {
		keep(event.target.form, true);
	}
});

/* Nothing is called saved that is not. */
function saved() {
	return document.getElementById("saved");
}
document.addEventListener("htmx:beforeRequest", (event) => {
	if (event.detail.target === saved() && !event.defaultPrevented) {
		saved().textContent = document.body.dataset.saving;
	}
});
document.addEventListener("htmx:afterRequest", (event) => {
	const form = event.detail.elt;
	if (event.detail.successful && form.dataset.renewed) {
		delete form.dataset.renewed;
		forget();
	}
});

/* Who is logged in now. If it is who has opened this page, by another login, its forms go on under that. */
async function renew() {
	const answer = await fetch(location.href);
	const page = new DOMParser().parseFromString(await answer.text(), "text/html");
	const token = page.querySelector("[name=_csrf]")?.value;
	if (page.body.dataset.who === who && token) {
		document.querySelectorAll("[name=_csrf]").forEach((field) => field.value = token);
	}
	return page.body.dataset.who;
}

function stop(form, message) {
	form.dataset.gone = "true";
	saved().replaceChildren(...message);
}

async function notAllowed(form, status) {
	const waits = keep(form, true);
	const body = document.body.dataset;
	const now = status === 401 ? "" : await renew();
	if (!now) {
		stop(form, [body.gone, waits ? body.goneKept : "", " ", linkTo(location.pathname, body.logIn)]);
	}
	else if (now !== who) {
		stop(form, sayOther(waits));
	}
	else if (form.dataset.renewed) {
		saved().textContent = body.notSaved;
	}
	else {
		form.dataset.renewed = "true";
		form.dispatchEvent(new Event("change", { bubbles: true }));
	}
}
for (const failure of ["htmx:responseError", "htmx:sendError", "htmx:timeout"]) {
	document.addEventListener(failure, (event) => {
		if (!saved() || event.detail.target !== saved()) {
			return;
		}
		const status = event.detail.xhr.status;
		const notSaved = () => saved().textContent = document.body.dataset.notSaved;
		if ([401, 403].includes(status)) {
			notAllowed(event.detail.elt, status).catch(notSaved);
		}
		else {
			notSaved();
		}
	});
}

/* Logged out meanwhile, or the task is gone: the page itself says so. */
document.addEventListener("htmx:beforeSwap", (event) => {
	const url = event.detail.xhr.responseURL;
	if (url && new URL(url).pathname === "/login") {
		event.detail.shouldSwap = false;
		window.location.reload();
	}
});

/* While the engine works the turn is asked for again; once it has moved, so does the page. */
document.addEventListener("htmx:afterSwap", (event) => {
	const turn = document.getElementById("turn");
	if (event.detail.target.id === "turn" && turn && !turn.hasAttribute("hx-get")) {
		window.location.reload();
	}
});

document.addEventListener("DOMContentLoaded", () => {
	comeBack();
	sayWhatWasLeft();
	const problems = document.getElementById("problems");
	if (problems) {
		problems.focus();
	}
});
