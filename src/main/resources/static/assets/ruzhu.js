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

/* A form is sent once; nothing is saved behind its back meanwhile. */
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
	if (event.detail.elt.dataset.sent) {
		event.preventDefault();
	}
});
window.addEventListener("pageshow", () => {
	document.querySelectorAll("form[data-sent]").forEach((form) => delete form.dataset.sent);
});

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
	const problems = document.getElementById("problems");
	if (problems) {
		problems.focus();
	}
});
