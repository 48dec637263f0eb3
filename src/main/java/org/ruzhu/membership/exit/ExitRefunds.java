package org.ruzhu.membership.exit;

import java.time.Clock;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import org.ruzhu.money.deposit.DepositRefunds;
import org.ruzhu.provider.cases.OnboardingCase.State;
import org.ruzhu.provider.cases.OnboardingCases;
import org.ruzhu.provider.enterprise.Enterprises;

/** The refund at the end of an exit. */
@Service
@Transactional
public class ExitRefunds {

	private final ExitRecords records;

	private final OnboardingCases cases;

	private final Enterprises enterprises;

	private final DepositRefunds refunds;

	private final Clock clock;

	ExitRefunds(ExitRecords records, OnboardingCases cases, Enterprises enterprises, DepositRefunds refunds,
			Clock clock) {
		this.records = records;
		this.cases = cases;
		this.enterprises = enterprises;
		this.refunds = refunds;
		this.clock = clock;
	}

	/**
	 * Begins the refund. From now on the exit cannot be withdrawn.
	 * @throws IllegalStateException if the case is not leaving
	 */
	public void begin(String caseId) {
		this.cases.hold(caseId);
		State state = this.cases.get(caseId).state();
		if (state != State.LEAVING) {
			throw new IllegalStateException("Case " + caseId + " is " + state + ", so nothing of it is refunded");
		}
		this.refunds.begin(caseId);
	}

	/**
	 * Pays in full and without interest what is set aside, exactly once, and records what
	 * was paid.
	 */
	public void pay(String caseId) {
		long fen = this.refunds.pay(caseId);
		if (fen > 0) {
			String account = this.enterprises.get(this.cases.get(caseId).providerId()).shortAccount().orElseThrow();
			this.records.change(caseId, (exit) -> exit.refund(fen, account, this.clock.instant()));
		}
	}

}
