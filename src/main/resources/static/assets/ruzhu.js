"use strict";

/* Fields that the answers so far hide, as the server has worked them out. */
document.addEventListener("ruzhu:hidden", (event) => {
	const hidden = new Set(event.detail.components);
	document.querySelectorAll("[data-component]").forEach((component) => {
		component.hidden = hidden.has(component.dataset.component);
	});
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

/* What was typed stays in this tab until the server has answered, and comes back after a login. */
const KEPT = "ruzhu:typed";

function isOfPage(form) {
	return form.method === "post" && form.closest("main") !== null && !form.querySelector("[type=password]");
}

function keep(form, lost) {
	const typed = [...new FormData(form)].filter(([name, value]) => typeof value === "string" && name !== "_csrf");
	try {
		sessionStorage.setItem(KEPT, JSON.stringify({ who: document.body.dataset.who, page: location.pathname,
			action: form.getAttribute("action"), typed, lost }));
	}
	catch {
		/* Too much to keep, or nothing may be kept: the draft on the server is left. */
	}
}

function fillIn(form, typed) {
	const answers = new Map();
	typed.forEach(([name, value]) => answers.set(name, [...(answers.get(name) ?? []), value]));
	for (const field of form.elements) {
		const values = answers.get(field.name) ?? [];
		if (field.type === "checkbox" || field.type === "radio") {
			field.checked = values.includes(field.value);
		}
		else if (values.length > 0 && !["hidden", "file", "submit", "button"].includes(field.type)) {
			field.value = values.shift();
		}
	}
	form.dispatchEvent(new Event("change", { bubbles: true }));
}

function say(text) {
	const notice = document.createElement("p");
	notice.className = "alert alert-info";
	notice.setAttribute("role", "status");
	notice.textContent = text;
	document.querySelector("main").prepend(notice);
}

function comeBack() {
	const kept = JSON.parse(sessionStorage.getItem(KEPT) ?? "null");
	if (kept && document.querySelector("[data-lost]")) {
		sessionStorage.setItem(KEPT, JSON.stringify({ ...kept, lost: true }));
		return;
	}
	const here = kept && kept.page === location.pathname;
	if (kept?.lost && !here) {
		return;
	}
	sessionStorage.removeItem(KEPT);
	if (kept?.lost && kept.who === document.body.dataset.who) {
		const form = [...document.forms].find((one) => isOfPage(one) && one.getAttribute("action") === kept.action);
		if (form) {
			fillIn(form, kept.typed);
			say(document.body.dataset.back);
		}
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
for (const failure of ["htmx:responseError", "htmx:sendError", "htmx:timeout"]) {
	document.addEventListener(failure, (event) => {
		if (!saved() || event.detail.target !== saved()) {
			return;
		}
		const form = event.detail.elt;
		if (![401, 403].includes(event.detail.xhr.status)) {
			saved().textContent = document.body.dataset.notSaved;
			return;
		}
		form.dataset.gone = "true";
		keep(form, true);
		const again = document.createElement("a");
		again.href = location.pathname;
		again.textContent = document.body.dataset.logIn;
		saved().replaceChildren(document.body.dataset.gone, " ", again);
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
	const problems = document.getElementById("problems");
	if (problems) {
		problems.focus();
	}
});
