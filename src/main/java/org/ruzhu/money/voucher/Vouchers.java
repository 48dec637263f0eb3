package org.ruzhu.money.voucher;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import org.ruzhu.market.DepositTerms.Route;
import org.ruzhu.market.Markets;
import org.ruzhu.platform.audit.AuditLog;
import org.ruzhu.platform.calendar.WorkingDays;
import org.ruzhu.platform.document.Document;
import org.ruzhu.platform.document.Documents;
import org.ruzhu.platform.form.InvalidAnswerException;
import org.ruzhu.provider.cases.OnboardingCase;
import org.ruzhu.provider.cases.OnboardingCases;
import org.ruzhu.provider.enterprise.Enterprise;
import org.ruzhu.provider.enterprise.Enterprises;

/**
 * The transfer vouchers: submitted by providers, and compared with the bank statement by
 * finance.
 */
@Service
@Transactional
public class Vouchers {

	private final VoucherRepository repository;

	private final OnboardingCases cases;

	private final Enterprises enterprises;

	private final Documents documents;

	private final Markets markets;

	private final StatedTransfers statements;

	private final AuditLog audit;

	private final Clock clock;

	Vouchers(VoucherRepository repository, OnboardingCases cases, Enterprises enterprises, Documents documents,
			Markets markets, StatedTransfers statements, AuditLog audit, Clock clock) {
		this.repository = repository;
		this.cases = cases;
		this.enterprises = enterprises;
		this.documents = documents;
		this.markets = markets;
		this.statements = statements;
		this.audit = audit;
		this.clock = clock;
	}

	/**
	 * Submits a voucher.
	 * @throws InvalidAnswerException if the payer of a third-party account is not
	 * declared, the day is in the future or before the case began, the route or the scan
	 * is unknown, or a voucher still waits for finance
	 */
	public Voucher submit(String caseId, VoucherDetails details) {
		OnboardingCase theCase = this.cases.get(caseId);
		require(latest(caseId).filter(Voucher::isUndecided).isEmpty(), "voucherScan", "deposit.voucher.waiting");
		require(!details.transferredOn().isAfter(LocalDate.now(this.clock)), "transferredOn", "deposit.date.future");
		requireSince(theCase, details.transferredOn(), "transferredOn");
		checkPayer(theCase.providerId(), details);
		require(this.markets.get(theCase.marketId())
			.deposit()
			.routes()
			.stream()
			.map(Route::id)
			.anyMatch(details.transferRoute()::equals), "transferRoute", "deposit.route.unknown");
		require(this.documents.find(details.voucherScan()).map(Document::caseId).filter(caseId::equals).isPresent(),
				"voucherScan", "deposit.scan.unknown");
		this.audit.record(caseId, "voucher-submitted", null);
		return this.repository.save(Voucher.submit(caseId, theCase.marketId(), theCase.providerId(),
				companyName(theCase.providerId()), details, this.clock.instant()));
	}

	private String companyName(String providerId) {
		return this.enterprises.find(providerId).map(Enterprise::legalName).orElse("");
	}

	/**
	 * Checks that a transfer from a third party's account names its holder (Cloud Market
	 * Platform Fees, deposit, 2).
	 */
	private void checkPayer(String providerId, VoucherDetails details) {
		if (!details.paidByCorporateAccount()) {
			require(!details.payerName().isBlank(), "payerName", "deposit.payer.none");
			require(!isCompany(providerId, details.payerName()), "payerName", "deposit.payer.company");
		}
	}

	private boolean isCompany(String providerId, String name) {
		return this.enterprises.find(providerId)
			.map(Enterprise::legalName)
			.filter((legal) -> PayerName.same(legal, name))
			.isPresent();
	}

	/**
	 * Finance confirms that the money has come in.
	 * @throws InvalidAnswerException if the voucher is decided already, the amount is
	 * nothing, the day is in the future or before the case began, the transfer of this
	 * reference, day and amount was used before, the case has one of this reference, the
	 * bank's statements say that it did not come in, was taken back or may be, or the
	 * remitter was not declared
	 */
	public void confirm(String caseId, ReceivedTransfer received) {
		Voucher voucher = undecided(caseId);
		require(received.amountFen() > 0, "amountReceived", "deposit.amount.positive");
		require(!received.receivedOn().isAfter(LocalDate.now(this.clock)), "receivedOn", "deposit.date.future");
		requireSince(this.cases.get(caseId), received.receivedOn(), "receivedOn");
		require(!received.bankReference().isBlank(), "bankReference", "deposit.reference.none");
		require(!isUsed(voucher, received), "bankReference", "deposit.reference.used");
		requireStanding(voucher.marketId(), received);
		require(received.payerName().isBlank() || isDeclared(voucher, received.payerName()), "payerName",
				"deposit.payer.undeclared");
		voucher.confirm(received, AuditLog.actor(), this.clock.instant());
		this.repository.save(voucher);
		this.audit.record(caseId, "transfer-confirmed", received.bankReference());
	}

	private void requireStanding(String marketId, ReceivedTransfer received) {
		switch (this.statements.of(marketId, received)) {
			case NOT_RECEIVED -> require(false, "bankReference", "deposit.reference.notReceived");
			case TAKEN_BACK -> require(false, "bankReference", "deposit.reference.takenBack");
			case TAKEN_BACK_PERHAPS -> require(false, "bankReference", "deposit.reference.takenBackPerhaps");
			case NOTHING -> {
			}
		}
	}

	/**
	 * Whether the transfer was already used. A bank may reuse a reference for another day
	 * or amount, but not for the same case.
	 */
	private boolean isUsed(Voucher voucher, ReceivedTransfer received) {
		return onThatDay(confirmed(voucher.marketId(), received), received).isPresent() || this.repository
			.existsByCaseIdAndReceivedReferenceIgnoreCase(voucher.caseId(), received.bankReference());
	}

	private boolean isDeclared(Voucher voucher, String remitter) {
		return voucher.details().paidByCorporateAccount() ? isCompany(voucher.providerId(), remitter)
				: PayerName.same(voucher.details().payerName(), remitter);
	}

	/**
	 * Rejects the voucher: finance has not found the money, or its payer was not
	 * declared.
	 * @throws InvalidAnswerException if the voucher is already decided, or the reason is
	 * missing
	 */
	public void reject(String caseId, Voucher.Finding found, String reason) {
		Voucher voucher = undecided(caseId);
		require(!reason.isBlank(), "reason", "deposit.reason.none");
		voucher.reject(found, reason, AuditLog.actor(), this.clock.instant());
		this.repository.save(voucher);
		this.audit.record(caseId, "transfer-not-confirmed", reason);
	}

	/**
	 * The case for which a transfer was already confirmed; empty if for none. A person
	 * may have entered another day: then its payer tells, if one case fits.
	 */
	@Transactional(readOnly = true)
	public Optional<String> confirmedFor(String marketId, ReceivedTransfer received) {
		List<Voucher> same = confirmed(marketId, received);
		return onThatDay(same, received).map(Voucher::caseId).or(() -> {
			List<String> cases = same.stream()
				.filter((voucher) -> isDeclared(voucher, received.payerName()))
				.map(Voucher::caseId)
				.distinct()
				.toList();
			return (cases.size() == 1) ? Optional.of(cases.get(0)) : Optional.empty();
		});
	}

	private List<Voucher> confirmed(String marketId, ReceivedTransfer received) {
		return this.repository.findByMarketIdAndReceivedReferenceIgnoreCaseAndAmountFenOrderById(marketId,
				received.bankReference(), received.amountFen());
	}

	private static Optional<Voucher> onThatDay(List<Voucher> same, ReceivedTransfer received) {
		return same.stream().filter((voucher) -> received.receivedOn().equals(voucher.receivedOn())).findFirst();
	}

	/** Returns the rejected voucher to the provider. */
	public void giveBack(String caseId) {
		change(caseId, Voucher::giveBack);
	}

	/** Closes the rejected voucher of a case that is over. */
	public void close(String caseId) {
		change(caseId, Voucher::close);
	}

	private void change(String caseId, Consumer<Voucher> verb) {
		Voucher voucher = latest(caseId)
			.orElseThrow(() -> new IllegalStateException("Case " + caseId + " has no voucher"));
		verb.accept(voucher);
		this.repository.save(voucher);
	}

	/** The case's newest voucher. */
	@Transactional(readOnly = true)
	public Optional<Voucher> latest(String caseId) {
		return this.repository.findFirstByCaseIdOrderByIdDesc(caseId);
	}

	/** The vouchers of a market that wait for finance, the oldest first. */
	@Transactional(readOnly = true)
	public List<Voucher> waiting(String marketId) {
		return this.repository.findByMarketIdAndStateAndFindingIsNullOrderById(marketId, Voucher.State.SUBMITTED);
	}

	private Voucher undecided(String caseId) {
		return latest(caseId).filter(Voucher::isUndecided)
			.orElseThrow(() -> new InvalidAnswerException("transfer", "deposit.voucher.decided"));
	}

	/** Nothing is paid for a case before it began. */
	private static void requireSince(OnboardingCase theCase, LocalDate day, String field) {
		LocalDate began = LocalDate.ofInstant(theCase.openedAt(), WorkingDays.ZONE);
		require(!day.isBefore(began), field, "deposit.date.early", began);
	}

	private static void require(boolean holds, String field, String messageKey, Object... arguments) {
		if (!holds) {
			throw new InvalidAnswerException(field, messageKey, arguments);
		}
	}

}
