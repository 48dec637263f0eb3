package org.ruzhu.provider.cases;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import org.ruzhu.platform.audit.AuditLog;
import org.ruzhu.platform.form.Drafts;
import org.ruzhu.provider.cases.process.AddCategoryProcess;

/** The applications of members for more categories. */
@Service
@Transactional
public class Additions {

	private final OnboardingCases cases;

	private final OnboardingCaseRecords records;

	private final AddCategoryProcess process;

	private final Drafts drafts;

	private final AuditLog audit;

	private final ApplicationEventPublisher events;

	Additions(OnboardingCases cases, OnboardingCaseRecords records, AddCategoryProcess process, Drafts drafts,
			AuditLog audit, ApplicationEventPublisher events) {
		this.cases = cases;
		this.records = records;
		this.process = process;
		this.drafts = drafts;
		this.audit = audit;
		this.events = events;
	}

	/**
	 * Opens an application of a member for more categories. Drafts are deleted; facts
	 * stated in earlier applications are shown again.
	 * @throws AdditionNotPossibleException if the provider is not a member, or is already
	 * adding categories
	 */
	public void begin(String caseId) {
		OnboardingCase theCase = this.cases.get(caseId);
		theCase.beginAddition();
		this.records.save(theCase);
		this.drafts.forget(caseId);
		this.audit.record(caseId, "addition-opened", null);
		this.process.start(this.cases.get(caseId));
	}

	/**
	 * Withdraws the addition at the provider's request. The membership continues.
	 * @throws AdditionNotPossibleException if there is nothing to withdraw
	 */
	public void withdraw(String caseId) {
		if (!this.cases.get(caseId).isAdditionOpen()) {
			throw new AdditionNotPossibleException(caseId);
		}
		this.process.withdraw(caseId);
	}

	/** Completes the addition: its approved categories join the membership. */
	public void join(String caseId) {
		OnboardingCase theCase = this.cases.get(caseId);
		theCase.endAddition();
		this.records.saveWithCategories(theCase);
		this.audit.record(caseId, "addition-joined", null);
		this.events.publishEvent(new CategoriesJoined(caseId));
	}

	/** Ends the addition without adding any category. */
	public void end(String caseId) {
		OnboardingCase theCase = this.cases.get(caseId);
		theCase.endAddition();
		this.records.save(theCase);
	}

}
