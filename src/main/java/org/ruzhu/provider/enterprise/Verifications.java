package org.ruzhu.provider.enterprise;

import java.math.BigDecimal;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.Locale;
import java.util.Optional;
import java.util.random.RandomGenerator;

import org.springframework.context.MessageSource;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.relational.core.conversion.DbActionExecutionException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import org.ruzhu.market.Ground;
import org.ruzhu.platform.bank.Bank;
import org.ruzhu.platform.form.InvalidAnswerException;
import org.ruzhu.provider.account.Accounts;
import org.ruzhu.provider.cases.OnboardingCases;

/**
 * Proves that an enterprise is what it says: a small transfer to its corporate account,
 * whose amount only the account's owner can see.
 */
@Service
@Transactional
public class Verifications {

	private static final int MAX_FEN = 99;

	private final EnterpriseRecords records;

	private final AdmissionPolicy admission;

	private final Bank bank;

	private final OnboardingCases cases;

	private final Accounts accounts;

	private final MessageSource messages;

	private final Clock clock;

	private final RandomGenerator random = new SecureRandom();

	Verifications(EnterpriseRecords records, AdmissionPolicy admission, Bank bank, OnboardingCases cases,
			Accounts accounts, MessageSource messages, Clock clock) {
		this.records = records;
		this.admission = admission;
		this.bank = bank;
		this.cases = cases;
		this.accounts = accounts;
		this.messages = messages;
		this.clock = clock;
	}

	/**
	 * Decides whether an enterprise is admitted to the proof, and if so, which amount it
	 * is sent; if not, the reason is kept with it.
	 * @return whether it is admitted
	 */
	public boolean admit(String providerId) {
		Enterprise enterprise = get(providerId);
		Optional<String> refusal = this.admission.refusal(enterprise);
		refusal.ifPresentOrElse(
				(messageKey) -> enterprise
					.refuse(this.messages.getMessage(messageKey, null, this.accounts.get(providerId).locale())),
				() -> prepareTransfer(enterprise));
		this.records.save(enterprise);
		return refusal.isEmpty();
	}

	private void prepareTransfer(Enterprise enterprise) {
		enterprise.prepareTransfer(1 + this.random.nextInt(MAX_FEN));
	}

	/** Sends the small transfer that was prepared; repeated, it is the same transfer. */
	public void sendTransfer(String providerId) {
		Enterprise enterprise = get(providerId);
		this.bank.transfer("micro-transfer:%s:%d".formatted(providerId, enterprise.transferNumber()),
				enterprise.legalName(), enterprise.bankAccount(), enterprise.transferFen(),
				this.messages.getMessage("enterprise.transfer.purpose", null, Locale.SIMPLIFIED_CHINESE));
		enterprise.markTransferred(this.clock.instant());
		this.records.save(enterprise);
	}

	/**
	 * Takes the amount that the provider found on the account. A wrong one is a recorded
	 * try; when the enterprise was verified under another account meanwhile, a person
	 * decides.
	 * @param yuan the amount
	 */
	public Proof tryAmount(String providerId, BigDecimal yuan) {
		Enterprise enterprise = get(providerId);
		if (enterprise.triesLeft() == 0) {
			return Proof.EXHAUSTED;
		}
		if (enterprise.isAmount(yuan)) {
			if (this.admission.refusal(enterprise).isPresent()) {
				return Proof.EXHAUSTED;
			}
			confirm(enterprise, "amount");
			return Proof.CONFIRMED;
		}
		enterprise.miss();
		this.records.save(enterprise);
		return (enterprise.triesLeft() > 0) ? Proof.RETRY : Proof.EXHAUSTED;
	}

	/**
	 * Records what a person decided after the tries were used up.
	 * @param reason required unless another transfer is sent; told to the provider when
	 * refused
	 * @throws InvalidAnswerException when the reason is missing, or an enterprise is
	 * accepted that is not admitted
	 */
	public void decide(String providerId, VerificationDecision decision, String reason) {
		if (decision != VerificationDecision.RESEND && reason.isBlank()) {
			throw new InvalidAnswerException("reason", "enterprise.decision.reasonMissing");
		}
		Enterprise enterprise = get(providerId);
		enterprise.decide(decision, reason.strip(), this.clock.instant());
		switch (decision) {
			case ACCEPT -> accept(enterprise);
			case RESEND -> {
				enterprise.grantTries();
				prepareTransfer(enterprise);
			}
			case REFUSE -> enterprise.refuse(reason.strip());
		}
		this.records.save(enterprise);
	}

	private void accept(Enterprise enterprise) {
		this.admission.refusal(enterprise).ifPresent((messageKey) -> {
			throw new InvalidAnswerException("verificationDecision", messageKey);
		});
		confirm(enterprise, "verificationDecision");
	}

	/** The database has the last word on whether the enterprise is verified already. */
	private void confirm(Enterprise enterprise, String field) {
		enterprise.confirm(this.clock.instant());
		try {
			this.records.save(enterprise);
		}
		catch (DbActionExecutionException ex) {
			throw (ex.getCause() instanceof DuplicateKeyException)
					? new InvalidAnswerException(field, "enterprise.refused.sameMoment") : ex;
		}
	}

	/** Ends the case of an enterprise that was refused, for the reason that is kept. */
	public void refuse(String providerId, String caseId) {
		this.cases.refuse(caseId, Ground.words(get(providerId).refusalReason().orElseThrow()));
	}

	/** The message key of why the amount is asked for again, empty the first time. */
	@Transactional(readOnly = true)
	public Optional<String> problem(String providerId) {
		return this.records.find(providerId)
			.filter(Enterprise::hasMissed)
			.map((enterprise) -> "enterprise.amount.wrong." + enterprise.triesLeft());
	}

	private Enterprise get(String providerId) {
		return this.records.get(providerId);
	}

}
