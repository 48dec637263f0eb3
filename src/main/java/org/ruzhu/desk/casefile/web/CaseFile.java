package org.ruzhu.desk.casefile.web;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

import org.springframework.stereotype.Component;

import org.ruzhu.platform.panel.CasePanels;
import org.ruzhu.platform.panel.CaseReading;
import org.ruzhu.platform.panel.Reader;
import org.ruzhu.platform.security.Staff;
import org.ruzhu.provider.cases.OnboardingCase;
import org.ruzhu.provider.enterprise.Enterprise;

/** Puts together what one member of staff may read of a case. */
@Component
class CaseFile {

	private final EnterprisePanel enterprises;

	private final CasePanels panels;

	CaseFile(EnterprisePanel enterprises, CasePanels panels) {
		this.enterprises = enterprises;
		this.panels = panels;
	}

	/** A case as a member of staff reads it. */
	CaseReading open(OnboardingCase theCase, Staff staff, Locale locale) {
		Reader reader = Reader.staff(staff.id(), staff.groups());
		CaseReading reading = new CaseReading(theCase.id(), theCase.marketId(), reader, locale);
		reading.once(OnboardingCase.class, () -> theCase);
		return reading;
	}

	/** What the templates of the page need. */
	Map<String, Object> layOut(OnboardingCase theCase, CaseReading reading) {
		Map<String, Object> page = new LinkedHashMap<>();
		page.put("theCase", theCase);
		page.put("company", this.enterprises.of(reading).map(Enterprise::legalName).orElse(null));
		page.put("reading", reading);
		page.put("panels", this.panels.of(reading));
		return page;
	}

}
