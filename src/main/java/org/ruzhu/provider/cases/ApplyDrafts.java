package org.ruzhu.provider.cases;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.springframework.stereotype.Component;

import org.ruzhu.platform.form.Drafts;
import org.ruzhu.provider.cases.process.ApplyProcess;

/** Prefills the forms of an application with what the provider has typed before. */
@Component
public class ApplyDrafts {

	private final Drafts drafts;

	ApplyDrafts(Drafts drafts) {
		this.drafts = drafts;
	}

	/**
	 * Saves categories, mode and facts as drafts of the forms that will ask for them.
	 * @param mode the id of the chosen mode of cooperation; empty where none is chosen
	 * @param facts what was typed, by field key
	 */
	public void begin(String caseId, List<String> categories, Optional<String> mode, Map<String, List<String>> facts) {
		Map<String, List<String>> chosen = new HashMap<>(Map.of(ApplyProcess.CATEGORIES, categories));
		mode.ifPresent((id) -> chosen.put(ApplyProcess.MODE, List.of(id)));
		this.drafts.save(caseId, ApplyProcess.CHOOSE_CATEGORIES, chosen);
		this.drafts.save(caseId, ApplyProcess.STATE_FACTS, facts);
	}

}
