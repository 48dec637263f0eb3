package org.ruzhu.membership.document.process;

import java.util.Optional;

import org.camunda.bpm.engine.delegate.JavaDelegate;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

import org.ruzhu.market.DatedElement;
import org.ruzhu.membership.document.MemberDocuments;

/** The glue of the model RenewDocument, in the order of its diagram. */
@Configuration(proxyBeanMethods = false)
class RenewDocumentDelegates {

	@Bean
	DatedElement documentReportDate() {
		return new DatedElement(RenewDocumentProcess.REPORT_OVER, "change-report");
	}

	/** Bars publishing, because no renewed document was reported in time. */
	@Bean
	JavaDelegate barUntilDocumentDelegate(MemberDocuments documents) {
		return (execution) -> execution.setVariable(RenewDocumentProcess.DOCUMENT_BAR,
				documents.bar(execution.getProcessBusinessKey(), DocumentDates.document(execution)));
	}

	/** Puts the renewed document in use, and lifts the bar if there is one. */
	@Bean
	JavaDelegate takeOverDocumentDelegate(MemberDocuments documents) {
		return (execution) -> {
			Optional<String> bar = Optional
				.ofNullable((String) execution.getVariable(RenewDocumentProcess.DOCUMENT_BAR));
			documents.takeOver(execution.getProcessBusinessKey(), bar);
			execution.removeVariable(RenewDocumentProcess.DOCUMENT_BAR);
		};
	}

}
