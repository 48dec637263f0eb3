package org.ruzhu.joining.agreement.process;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

import org.ruzhu.joining.agreement.Acceptances;
import org.ruzhu.joining.agreement.AskedAgreement;
import org.ruzhu.joining.agreement.Readings;
import org.ruzhu.platform.form.InvalidAnswerException;
import org.ruzhu.platform.form.TaskContent;
import org.ruzhu.provider.cases.ApplySteps;

/** The tasks in which agreements are accepted: what each shows, and what it records. */
@Configuration(proxyBeanMethods = false)
class AcceptAgreementTasks {

	/** All agreements of the market, at the start of the journey. */
	@Bean
	TaskContent acceptAgreementContent(Acceptances acceptances, Readings readings) {
		return new AcceptanceContent(AcceptAgreementProcess.ACCEPT_AGREEMENT, AcceptAgreementProcess.ACCEPTED,
				acceptances::ofMarket, acceptances, readings);
	}

	@Bean
	TaskListener acceptAgreementListener(Acceptances acceptances) {
		return (task) -> accept(task, AcceptAgreementProcess.ACCEPTED, acceptances::ofMarket, acceptances::accept);
	}

	/**
	 * The agreements for the categories applied for, before the application is submitted.
	 */
	@Bean
	TaskContent acceptAgreementsContent(Acceptances acceptances, Readings readings) {
		return new AcceptanceContent(ApplySteps.ACCEPT_AGREEMENTS, AcceptAgreementProcess.AGREEMENTS_ACCEPTED,
				acceptances::ofCategories, acceptances, readings);
	}

	@Bean
	TaskListener acceptAgreementsListener(Acceptances acceptances) {
		return (task) -> {
			Object submission = task.getVariable(AcceptAgreementProcess.SUBMISSION);
			if ("submit".equals(submission)) {
				accept(task, AcceptAgreementProcess.AGREEMENTS_ACCEPTED, acceptances::ofCategories,
						acceptances::accept);
			}
			else if (!"change".equals(submission)) {
				throw new InvalidAnswerException(AcceptAgreementProcess.SUBMISSION, "application.submission.none");
			}
		};
	}

	/** The versions that came into force after a member had accepted. */
	@Bean
	TaskContent acceptNewAgreementContent(Acceptances acceptances, Readings readings) {
		return new AcceptanceContent(AcceptNewAgreementProcess.ACCEPT_NEW_AGREEMENT,
				AcceptNewAgreementProcess.NEW_AGREEMENT_ACCEPTED, acceptances::toAcceptAgain, acceptances, readings);
	}

	@Bean
	TaskListener acceptNewAgreementListener(Acceptances acceptances) {
		return (task) -> accept(task, AcceptNewAgreementProcess.NEW_AGREEMENT_ACCEPTED, acceptances::toAcceptAgain,
				acceptances::acceptAgain);
	}

	private static void accept(DelegateTask task, String field, Function<String, List<AskedAgreement>> asked,
			Deed deed) {
		Object ticked = task.getVariable(field);
		if (ticked == null || Boolean.FALSE.equals(ticked)) {
			throw new InvalidAnswerException(field, "agreement.notAccepted");
		}
		String caseId = task.getExecution().getProcessBusinessKey();
		Optional<String> mark = Optional.of(ticked).filter(String.class::isInstance).map(String.class::cast);
		deed.accept(caseId, asked.apply(caseId), mark, field);
	}

	/** What a tick does. */
	private interface Deed {

		void accept(String caseId, List<AskedAgreement> asked, Optional<String> mark, String field);

	}

}
