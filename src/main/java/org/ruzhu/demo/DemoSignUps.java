package org.ruzhu.demo;

import java.util.Locale;
import java.util.Map;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

import org.ruzhu.demo.process.DemoTasks;
import org.ruzhu.platform.contact.EmailAddress;
import org.ruzhu.provider.account.Accounts;
import org.ruzhu.provider.account.EmailConfirmation;
import org.ruzhu.provider.account.MobileNumber;
import org.ruzhu.provider.account.SignUp;
import org.ruzhu.provider.account.SignUps;
import org.ruzhu.provider.cases.OnboardingCases;

/** Signs sample providers up, and confirms their addresses and numbers. */
@Component
@Profile("demo")
class DemoSignUps {

	private final SignUps signUps;

	private final Accounts accounts;

	private final EmailConfirmation emailConfirmation;

	private final OnboardingCases cases;

	private final DemoInbox inbox;

	private final DemoTasks tasks;

	private final String market;

	DemoSignUps(SignUps signUps, Accounts accounts, EmailConfirmation emailConfirmation, OnboardingCases cases,
			DemoInbox inbox, DemoTasks tasks, @Value("${ruzhu.demo-market}") String market) {
		this.signUps = signUps;
		this.accounts = accounts;
		this.emailConfirmation = emailConfirmation;
		this.cases = cases;
		this.inbox = inbox;
		this.tasks = tasks;
		this.market = market;
	}

	/** Signs a provider up at the demo's market, until it is asked for its enterprise. */
	DemoCase signUp(DemoProvider provider) {
		this.signUps.signUp(new SignUp(EmailAddress.of(provider.email()).orElseThrow(),
				MobileNumber.of(provider.mobile()).orElseThrow(), provider.password(), Locale.SIMPLIFIED_CHINESE,
				this.market));
		String providerId = this.accounts.forLogin(provider.email()).orElseThrow().providerId();
		String caseId = this.cases.ofProvider(providerId).get(0).id();
		this.tasks.goOn(caseId);
		this.emailConfirmation.confirmEmail(this.inbox.token(provider));
		this.tasks.goOn(caseId);
		this.tasks.answer(caseId, providerId, "confirm-mobile", Map.of("code", this.inbox.code(provider)));
		return new DemoCase(provider, providerId, caseId);
	}

}
