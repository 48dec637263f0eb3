"use strict";

/* Draws the case's journey: done, current, ahead. Without it the list of steps remains. */
(() => {
	const style = getComputedStyle(document.documentElement);
	const colour = (name) => style.getPropertyValue(name).trim();
	const ids = (list) => (list || "").split(" ").filter((id) => id);

	async function draw(container) {
		if (container.dataset.drawn) {
			return;
		}
		container.dataset.drawn = "true";
		const response = await fetch(container.dataset.diagram);
		if (!response.ok) {
			return;
		}
		const xml = await response.text();
		const frame = container.parentElement;
		frame.style.display = "block";
		const drawing = new bpmnvisu.BpmnVisualization({ container, navigation: { enabled: matchMedia("(pointer: fine)").matches } });
		drawing.load(xml, { fit: { type: "Center", margin: 12 } });
		const registry = drawing.bpmnElementsRegistry;
		registry.updateStyle(ids(container.dataset.done), {
			stroke: { color: colour("--done") }, fill: { color: colour("--done-wash") }
		});
		registry.updateStyle(ids(container.dataset.current), {
			stroke: { color: colour("--mine"), width: 3 }, fill: { color: colour("--mine-wash") }, font: { isBold: true }
		});
	}

	document.addEventListener("DOMContentLoaded", () => {
		document.querySelectorAll("[data-diagram]").forEach((container) => {
			const details = container.closest("details");
			if (details) {
				details.addEventListener("toggle", () => draw(container));
			} else {
				draw(container);
			}
		});
	});
})();
