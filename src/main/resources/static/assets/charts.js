"use strict";

/*
 * Draws the tables marked data-chart. The table stays: it is the chart's text for whoever does not see it.
 * A column of numbers is a series where its heading has data-series; a cell's number is its data-value.
 */
(() => {
	const COLOURS = {
		age: ["#9fc3dc", "#4d8fb8", "#d99a3d", "#b23a26"],
		time: ["#1d5f82", "#9fc3dc"],
		load: ["#1d5f82", "#b23a26", "#7fae93"],
		any: ["#1d5f82", "#2a7350", "#d99a3d", "#7a5ea8", "#b23a26", "#5b6675"]
	};
	const ROW = 26;
	const FRAME = 84;

	function read(table) {
		const headings = [...table.tHead.rows[0].cells];
		const rows = [...table.tBodies[0].rows];
		return {
			labels: rows.map((row) => row.cells[0].textContent.trim()),
			series: headings.map((heading, column) => ({ heading, column }))
				.filter(({ heading }) => "series" in heading.dataset)
				.map(({ heading, column }) => ({
					label: heading.textContent.trim(),
					data: rows.map((row) => row.cells[column].dataset.value)
						.map((value) => (value === undefined || value === "" ? null : Number(value)))
				}))
		};
	}

	function settings(box, { labels, series }) {
		const lying = box.dataset.chart !== "line";
		const stacked = box.dataset.chart === "stacked";
		const colours = COLOURS[box.dataset.palette || "any"];
		const values = { beginAtZero: true, stacked, max: box.dataset.most ? Number(box.dataset.most) : undefined,
			title: { display: Boolean(box.dataset.unit), text: box.dataset.unit }, ticks: { precision: 0 } };
		const names = { stacked, grid: { display: false }, ticks: { autoSkip: !lying } };
		return {
			type: lying ? "bar" : "line",
			data: { labels, datasets: series.map((one, index) => ({ ...one, spanGaps: false, pointRadius: 4, clip: false,
				backgroundColor: colours[index % colours.length], borderColor: colours[index % colours.length] })) },
			options: {
				indexAxis: lying ? "y" : "x",
				maintainAspectRatio: false,
				animation: false,
				scales: lying ? { x: values, y: names } : { x: names, y: values },
				plugins: { legend: { display: series.length > 1, position: "bottom", labels: { boxWidth: 14 } } }
			}
		};
	}

	function draw(box) {
		const known = read(box.querySelector("table"));
		const frame = document.createElement("div");
		const canvas = document.createElement("canvas");
		const bars = box.dataset.chart === "bars" ? known.series.length * 0.6 + 0.5 : 1;
		frame.className = "chart-frame";
		frame.setAttribute("aria-hidden", "true");
		frame.style.height = `${box.dataset.chart === "line" ? 260 : FRAME + known.labels.length * ROW * bars}px`;
		frame.append(canvas);
		box.prepend(frame);
		new Chart(canvas, settings(box, known));
	}

	Chart.defaults.font.family = getComputedStyle(document.body).fontFamily;
	Chart.defaults.color = "#3d4856";
	Chart.defaults.locale = document.documentElement.lang;
	document.querySelectorAll("[data-chart]").forEach(draw);
})();
