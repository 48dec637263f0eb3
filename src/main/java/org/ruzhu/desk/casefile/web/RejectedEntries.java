package org.ruzhu.desk.casefile.web;

import java.util.Locale;

import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.servlet.ModelAndView;

import org.ruzhu.platform.panel.CaseReading;
import org.ruzhu.platform.panel.RejectedEntryException;
import org.ruzhu.platform.panel.Rejection;
import org.ruzhu.platform.security.Staff;
import org.ruzhu.provider.cases.OnboardingCase;
import org.ruzhu.provider.cases.StaffCases;

/**
 * Shows a case's page again when what was sent by a form of it cannot be taken, whatever
 * feature the form is of.
 */
@ControllerAdvice
class RejectedEntries {

	private final StaffCases cases;

	private final CaseFile file;

	private final MessageSource messages;

	RejectedEntries(StaffCases cases, CaseFile file, MessageSource messages) {
		this.cases = cases;
		this.file = file;
		this.messages = messages;
	}

	@ExceptionHandler
	ModelAndView again(RejectedEntryException ex, Staff staff, Locale locale) {
		OnboardingCase theCase = this.cases.get(staff, ex.caseId());
		CaseReading reading = this.file.open(theCase, staff, locale)
			.rejecting(new Rejection(ex.form(), this.messages.getMessage(ex.reason(), locale), ex.typed()));
		return new ModelAndView("casefile/case", this.file.layOut(theCase, reading), HttpStatus.UNPROCESSABLE_ENTITY);
	}

}
