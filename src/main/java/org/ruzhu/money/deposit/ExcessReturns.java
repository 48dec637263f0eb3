package org.ruzhu.money.deposit;

import java.time.Clock;
import java.util.List;
import java.util.Optional;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import org.ruzhu.money.deposit.process.ReturnExcessProcess;
import org.ruzhu.money.ledger.JournalEntry;
import org.ruzhu.money.ledger.Ledger;
import org.ruzhu.platform.audit.AuditLog;
import org.ruzhu.platform.form.InvalidAnswerException;
import org.ruzhu.provider.cases.OnboardingCase;
import org.ruzhu.provider.cases.OnboardingCase.State;
import org.ruzhu.provider.cases.OnboardingCases;
import org.ruzhu.provider.enterprise.Enterprise;

/**
 * What was paid beyond a deposit goes back when its provider asks for it: to the verified
 * account of the enterprise, once. Amounts are in fen, CNY.
 */
@Service
@Transactional
public class ExcessReturns {

	private static final int MAX_REASON = 500;

	private final ExcessReturnRepository repository;

	private final Ledger ledger;

	private final List<ExcessClaims> claims;

	private final OnboardingCases cases;

	private final VerifiedAccounts accounts;

	private final ReturnExcessProcess process;

	private final AuditLog audit;

	private final Clock clock;

	ExcessReturns(ExcessReturnRepository repository, Ledger ledger, List<ExcessClaims> claims, OnboardingCases cases,
			VerifiedAccounts accounts, ReturnExcessProcess process, AuditLog audit, Clock clock) {
		this.repository = repository;
		this.ledger = ledger;
		this.claims = claims;
		this.cases = cases;
		this.accounts = accounts;
		this.process = process;
		this.audit = audit;
		this.clock = clock;
	}

	/** What can be asked back of a case: its excess that nobody decides about. */
	@Transactional(readOnly = true)
	public long returnableFen(String caseId) {
		long undecided = this.claims.stream().mapToLong((claim) -> claim.undecidedFen(caseId)).sum();
		return Math.max(0, this.ledger.balance(caseId).excessFen() - undecided);
	}

	/** What was asked of a case last. */
	@Transactional(readOnly = true)
	public Optional<ExcessReturn> latest(String caseId) {
		return this.repository.findFirstByCaseIdOrderByIdDesc(caseId);
	}

	/** A wish. */
	@Transactional(readOnly = true)
	public ExcessReturn get(long id) {
		return this.repository.findById(id).orElseThrow();
	}

	/** Where it goes: the enterprise's verified account. */
	@Transactional(readOnly = true)
	public Enterprise payee(String caseId) {
		return this.accounts.payee(caseId);
	}

	/**
	 * The provider asks for all that can be asked back.
	 * @throws ExcessNotReturnableException if there is nothing, the case is leaving or
	 * over and gets it with its deposit, a penalty is owed, or it was asked already
	 */
	public void ask(String caseId, String providerId) {
		OnboardingCase theCase = this.cases.owned(caseId, providerId);
		this.cases.hold(caseId);
		long fen = returnableFen(caseId);
		refuse(theCase.state() == State.LEAVING || theCase.state().isOver(), caseId,
				ExcessNotReturnableException.LEAVING);
		refuse(latest(caseId).filter((wish) -> wish.state().isOpen()).isPresent(), caseId,
				ExcessNotReturnableException.ASKED);
		refuse(fen == 0, caseId, ExcessNotReturnableException.NONE);
		refuse(this.ledger.penalties(caseId).owedFen() > 0, caseId, ExcessNotReturnableException.PENALTY);
		ExcessReturn wish = this.repository.save(ExcessReturn.ask(caseId, fen, this.clock.instant()));
		this.audit.record(caseId, "excess-asked-back", null);
		this.process.start(theCase, wish);
	}

	private static void refuse(boolean holds, String caseId, String messageKey) {
		if (holds) {
			throw new ExcessNotReturnableException(caseId, messageKey);
		}
	}

	/**
	 * Finance refuses.
	 * @throws InvalidAnswerException if there is no reason, or it is too long
	 */
	public void refuse(long id, String reason) {
		if (reason.isBlank() || reason.length() > MAX_REASON) {
			throw new InvalidAnswerException("reason", "deposit.reason.none");
		}
		ExcessReturn wish = get(id);
		wish.end(ExcessReturn.State.REFUSED, reason.strip(), this.clock.instant());
		this.repository.save(wish);
		this.audit.record(wish.caseId(), "excess-return-refused", reason.strip());
	}

	/**
	 * Sets aside what goes back, before the bank is asked for the first time.
	 * @return false if so much is not in excess any more
	 */
	public boolean setAside(long id) {
		ExcessReturn wish = get(id);
		this.cases.hold(wish.caseId());
		boolean there = this.ledger.has(wish.key()) || returnableFen(wish.caseId()) >= wish.amountFen();
		if (there) {
			this.ledger.book(JournalEntry.excessTransfer(wish.key(), wish.caseId(), wish.amountFen()));
			wish.setAside();
		}
		else {
			wish.end(ExcessReturn.State.GONE, null, this.clock.instant());
		}
		this.repository.save(wish);
		return there;
	}

	/** Has the bank pay what is set aside, and books that it has gone; once. */
	public void pay(long id) {
		ExcessReturn wish = get(id);
		this.cases.hold(wish.caseId());
		long fen = this.ledger.toPayOutFen(wish.key());
		if (fen > 0) {
			this.accounts.pay(wish.key(), wish.caseId(), fen, "多付款退还 " + wish.caseId());
			this.ledger.book(JournalEntry.excessTransferPaid(wish.key(), wish.caseId(), fen));
			this.audit.record(wish.caseId(), "excess-returned", null);
			wish.end(ExcessReturn.State.PAID, null, this.clock.instant());
			this.repository.save(wish);
		}
	}

}
