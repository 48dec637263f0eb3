package org.ruzhu.membership.document.process;

import java.util.List;
import java.util.Map;

import org.springframework.stereotype.Component;

import org.ruzhu.provider.cases.CaseProcesses;
import org.ruzhu.provider.cases.OnboardingCase;

/**
 * The model RenewDocument: its names, and the calls to the engine. Each document of a
 * case has its own instance.
 */
@Component
public class RenewDocumentProcess {

	/** The timer of the next reminder, or of the lapse. */
	public static final String NEXT_DOCUMENT_DATE = "Timer_NextDocumentDate";

	/** The timer of the last day to report a lapse. */
	public static final String REPORT_OVER = "Timer_ReportOver";

	static final String KEY = "RenewDocument";

	static final String DOCUMENT_RENEWED = "document-renewed";

	static final String DOCUMENT_WATCH_ENDED = "document-watch-ended";

	/** The key of the document, by which the market asks for it. */
	static final String DOCUMENT_ID = "documentId";

	/** The reference of the bar on publishing, while there is one. */
	static final String DOCUMENT_BAR = "documentBar";

	private final CaseProcesses processes;

	RenewDocumentProcess(CaseProcesses processes) {
		this.processes = processes;
	}

	/** Starts to watch a document of a member. */
	public void start(OnboardingCase theCase, String document) {
		this.processes.start(KEY, theCase, Map.of(DOCUMENT_ID, document));
	}

	/** Whether it is watched. */
	public boolean isRunning(String caseId, String document) {
		return !running(caseId, document).isEmpty();
	}

	/**
	 * Tells the watch of a document that it is renewed.
	 * @return whether there is one
	 */
	public boolean renew(String caseId, String document) {
		return running(caseId, document).stream()
			.filter((one) -> this.processes.tell(one, DOCUMENT_RENEWED))
			.count() > 0;
	}

	/** Ends the watch of all documents, because the provider is leaving. */
	public void end(String caseId) {
		this.processes.tell(KEY, caseId, DOCUMENT_WATCH_ENDED);
	}

	private List<String> running(String caseId, String document) {
		return this.processes.running(KEY, caseId)
			.stream()
			.filter((one) -> this.processes.variable(one, DOCUMENT_ID).filter(document::equals).isPresent())
			.toList();
	}

}
