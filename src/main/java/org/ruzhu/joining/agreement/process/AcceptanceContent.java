package org.ruzhu.joining.agreement.process;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

import org.ruzhu.joining.agreement.Acceptances;
import org.ruzhu.joining.agreement.AskedAgreement;
import org.ruzhu.joining.agreement.Readings;
import org.ruzhu.platform.form.Reading;
import org.ruzhu.platform.form.TaskContent;

/**
 * Shows what is accepted in a task. The box is ticked already where just these texts were
 * accepted before.
 *
 * @param field the box
 * @param asked the agreements to accept in a case
 */
record AcceptanceContent(String taskKey, String field, Function<String, List<AskedAgreement>> asked,
		Acceptances acceptances, Readings readings) implements TaskContent {

	@Override
	public Map<String, Object> prefilled(String caseId) {
		List<AskedAgreement> agreements = this.asked.apply(caseId);
		String mark = AskedAgreement.mark(agreements);
		Map<String, Object> facts = new HashMap<>(Map.of(AcceptAgreementProcess.AGREEMENTS_SHOWN, mark));
		if (this.acceptances.areAccepted(caseId, agreements)) {
			facts.put(this.field, mark);
		}
		return facts;
	}

	@Override
	public Map<String, List<Reading>> readings(String caseId) {
		return Map.of(this.field, this.readings.of(this.asked.apply(caseId)));
	}

}
