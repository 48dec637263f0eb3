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
 * Returns an excess to the enterprise's verified account when the provider asks for it.
 * Each request is paid at most once. Amounts are in fen, CNY.
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

	/**
	 * How much a provider may ask for: the excess of the case, less what another feature
	 * still decides on; nothing of what is refunded with the deposit of who is leaving.
	 */
	@Transactional(readOnly = true)
	public long returnableFen(String caseId) {
		return goesWithTheDeposit(this.cases.get(caseId)) ? 0 : undisputedFen(caseId);
	}

	private static boolean goesWithTheDeposit(OnboardingCase theCase) {
		return theCase.state() == State.LEAVING || theCase.state().isOver();
	}

	private long undisputedFen(String caseId) {
		long undecided = this.claims.stream().mapToLong((claim) -> claim.undecidedFen(caseId)).sum();
		return Math.max(0, this.ledger.balance(caseId).excessFen() - undecided);
	}

	/** The latest request of a case. */
	@Transactional(readOnly = true)
	public Optional<ExcessReturn> latest(String caseId) {
		return this.repository.findFirstByCaseIdOrderByIdDesc(caseId);
	}

	/** A request. */
	@Transactional(readOnly = true)
	public ExcessReturn get(long id) {
		return this.repository.findById(id).orElseThrow();
	}

	/** The enterprise whose verified account receives the money. */
	@Transactional(readOnly = true)
	public Enterprise payee(String caseId) {
		return this.accounts.payee(caseId);
	}

	/**
	 * Requests the return of everything that can be returned.
	 * @throws ExcessNotReturnableException if there is no such excess, the provider is
	 * leaving or the case is over (the excess is then refunded with the deposit), a
	 * penalty is owed, or a request is already open
	 */
	public void ask(String caseId, String providerId) {
		OnboardingCase theCase = this.cases.owned(caseId, providerId);
		this.cases.hold(caseId);
		long fen = undisputedFen(caseId);
		refuse(goesWithTheDeposit(theCase), caseId, ExcessNotReturnableException.LEAVING);
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
	 * Refuses a request, for finance.
	 * @throws InvalidAnswerException if the reason is missing or longer than 500
	 * characters
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
	 * Sets the amount aside, before the bank is first asked to pay it.
	 * @return false if the excess is now smaller than the amount; the request then ends
	 * unpaid
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

	/**
	 * Asks the bank to pay what is set aside, and books the payment. Idempotent per
	 * request.
	 */
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
