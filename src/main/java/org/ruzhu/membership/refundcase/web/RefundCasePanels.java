package org.ruzhu.membership.refundcase.web;

import java.util.List;
import java.util.Optional;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

import org.ruzhu.membership.refundcase.RefundCase;
import org.ruzhu.membership.refundcase.RefundCases;
import org.ruzhu.membership.refundcase.RefundReports;
import org.ruzhu.platform.panel.CasePanel;
import org.ruzhu.platform.panel.CaseReading;
import org.ruzhu.platform.security.StaffGroup;
import org.ruzhu.provider.cases.CaseOnPage;

/** The panel with the refund cases of a member, where operations report more. */
@Configuration(proxyBeanMethods = false)
class RefundCasePanels {

	private final CaseOnPage cases;

	private final RefundCases refunds;

	private final RefundReports reports;

	RefundCasePanels(CaseOnPage cases, RefundCases refunds, RefundReports reports) {
		this.cases = cases;
		this.refunds = refunds;
		this.reports = reports;
	}

	/** What the panel shows. */
	record Reported(List<RefundCase> cases, boolean isReportable) {
	}

	@Bean
	CasePanel refundCasesPanel() {
		return CasePanel.forStaff(180, "refund/staff", this::reported);
	}

	private Optional<Reported> reported(CaseReading reading) {
		boolean reportable = reading.isChangeableBy(StaffGroup.OPERATIONS)
				&& this.reports.isReportable(this.cases.of(reading));
		return Optional.of(new Reported(this.refunds.of(reading.caseId()), reportable))
			.filter((shown) -> shown.isReportable() || !shown.cases().isEmpty());
	}

}
