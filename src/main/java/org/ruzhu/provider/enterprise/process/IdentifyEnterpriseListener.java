package org.ruzhu.provider.enterprise.process;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;

import org.springframework.stereotype.Component;

import org.ruzhu.platform.bounds.Days;
import org.ruzhu.platform.form.InvalidAnswerException;
import org.ruzhu.provider.enterprise.CreditCode;
import org.ruzhu.provider.enterprise.Enterprises;
import org.ruzhu.provider.enterprise.Identification;

/** Takes what a provider says it is; whether that is admitted is decided afterwards. */
@Component
class IdentifyEnterpriseListener implements TaskListener {

	private static final String INDIVIDUAL = "individual";

	private static final String CREDIT_CODE = "creditCode";

	private final Enterprises enterprises;

	IdentifyEnterpriseListener(Enterprises enterprises) {
		this.enterprises = enterprises;
	}

	@Override
	public void notify(DelegateTask task) {
		String providerId = VerifyProcess.providerOf(task);
		if (INDIVIDUAL.equals(task.getVariable("subjectKind"))) {
			this.enterprises.identifyAsIndividual(providerId);
		}
		else {
			this.enterprises.identify(providerId, task.getExecution().getProcessBusinessKey(), read(task));
		}
	}

	private static Identification read(DelegateTask task) {
		return new Identification(creditCode(task), text(task, "legalName"), text(task, "legalRepresentative"),
				answer(task, "registeredCapital", BigDecimal.class),
				day("licenceIssuedOn", text(task, "licenceIssuedOn")), validUntil(task), text(task, "licenceScan"),
				text(task, "bankName"), Identification.account(text(task, "bankAccount")));
	}

	/** Left out where the licence has no last day. */
	private static Optional<LocalDate> validUntil(DelegateTask task) {
		return Optional.ofNullable(task.getVariable("licenceValidUntil"))
			.map(Object::toString)
			.filter((day) -> !day.isBlank())
			.map((text) -> day("licenceValidUntil", text));
	}

	private static LocalDate day(String key, String text) {
		try {
			return Days.day(text);
		}
		catch (DateTimeException ex) {
			throw new InvalidAnswerException(key, "form.notADate");
		}
	}

	/**
	 * A code that shows no enterprise is told first, and taken when its owner stands by
	 * it.
	 */
	private static CreditCode creditCode(DelegateTask task) {
		CreditCode code = CreditCode.asOnLicence(text(task, CREDIT_CODE))
			.orElseThrow(() -> new InvalidAnswerException(CREDIT_CODE, "enterprise.creditCode.malformed"));
		if (!Boolean.TRUE.equals(task.getVariable("codeAsOnLicence"))) {
			code.doubt().ifPresent((doubt) -> {
				throw new InvalidAnswerException(CREDIT_CODE, "enterprise.creditCode.doubtful", doubt);
			});
		}
		return code;
	}

	private static String text(DelegateTask task, String key) {
		return answer(task, key, String.class);
	}

	private static <T> T answer(DelegateTask task, String key, Class<T> type) {
		Object value = task.getVariable(key);
		if (!type.isInstance(value)) {
			throw new InvalidAnswerException(key, "enterprise.required");
		}
		return type.cast(value);
	}

}
