package org.ruzhu.platform.panel;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.springframework.stereotype.Component;

/** Collects what the features have to show of a case. */
@Component
public class CasePanels {

	private final List<CasePanel> panels;

	CasePanels(List<CasePanel> panels) {
		this.panels = panels.stream().sorted(Comparator.comparingInt(CasePanel::order)).toList();
	}

	/** What a reader sees of a case, by the name of its place, and there in order. */
	public Map<String, List<Drawn>> of(CaseReading reading) {
		Map<String, List<Drawn>> drawn = new HashMap<>();
		for (Place place : Place.values()) {
			drawn.put(place.name(), this.panels.stream()
				.filter((panel) -> panel.place() == place && panel.visibleTo(reading.reader()))
				.flatMap(
						(panel) -> panel.model(reading).map((content) -> new Drawn(panel.template(), content)).stream())
				.toList());
		}
		return drawn;
	}

}
