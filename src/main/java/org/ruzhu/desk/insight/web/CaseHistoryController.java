package org.ruzhu.desk.insight.web;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

import org.ruzhu.platform.engine.ModelNames;
import org.ruzhu.platform.panel.CaseReading;
import org.ruzhu.platform.panel.HistoryEntry;
import org.ruzhu.platform.panel.HistoryKind;
import org.ruzhu.platform.panel.HistorySource;
import org.ruzhu.platform.panel.Reader;
import org.ruzhu.platform.security.Staff;
import org.ruzhu.provider.cases.OnboardingCase;

/** All that ever happened in a case: everything, or of some kinds only. */
@Controller
class CaseHistoryController {

	private final ModelNames names;

	private final List<HistorySource> sources;

	CaseHistoryController(ModelNames names, List<HistorySource> sources) {
		this.names = names;
		this.sources = sources;
	}

	@GetMapping("/staff/cases/{caseId}/history")
	String show(OnboardingCase theCase, @RequestParam(name = "kind", required = false) Set<HistoryKind> kinds,
			Staff staff, Locale locale, Model model) {
		Reader reader = Reader.staff(staff.id(), staff.groups());
		CaseReading reading = new CaseReading(theCase.id(), theCase.marketId(), reader, locale)
			.naming(this.names.in(locale));
		Map<HistoryKind, List<HistoryEntry>> all = this.sources.stream()
			.filter((source) -> source.visibleTo(reader))
			.collect(Collectors.toMap(HistorySource::kind, (source) -> source.of(reading),
					(one, other) -> Stream.concat(one.stream(), other.stream()).toList(), TreeMap::new));
		Set<HistoryKind> chosen = (kinds == null || kinds.isEmpty()) ? all.keySet() : kinds;
		model.addAttribute("theCase", theCase);
		model.addAttribute("kinds", all);
		model.addAttribute("chosen", chosen);
		model.addAttribute("entries", newestFirst(all, chosen));
		return "insight/history";
	}

	/** What happened in the same moment stays in its order. */
	private static List<HistoryEntry> newestFirst(Map<HistoryKind, List<HistoryEntry>> all, Set<HistoryKind> chosen) {
		List<HistoryEntry> entries = new ArrayList<>();
		chosen.forEach((kind) -> entries.addAll(all.getOrDefault(kind, List.of())));
		entries.sort(Comparator.comparing(HistoryEntry::at));
		Collections.reverse(entries);
		return entries;
	}

}
