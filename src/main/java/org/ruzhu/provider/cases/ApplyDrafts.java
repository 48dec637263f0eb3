package org.ruzhu.provider.cases;

import java.util.List;
import java.util.Map;

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
	 * Saves categories and facts as drafts of the forms that will ask for them.
	 * @param facts what was typed, by field key
	 */
	public void begin(String caseId, List<String> categories, Map<String, List<String>> facts) {
		this.drafts.save(caseId, ApplyProcess.CHOOSE_CATEGORIES, Map.of(ApplyProcess.CATEGORIES, categories));
		this.drafts.save(caseId, ApplyProcess.STATE_FACTS, facts);
	}

}
