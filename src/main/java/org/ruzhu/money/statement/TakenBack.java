package org.ruzhu.money.statement;

import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import org.ruzhu.money.deposit.Deposits;
import org.ruzhu.money.topup.TopUps;
import org.ruzhu.platform.audit.AuditLog;
import org.ruzhu.platform.form.InvalidAnswerException;
import org.ruzhu.platform.money.Money;

/** Handles transfers that were confirmed for a case before the bank reversed them. */
@Service
@Transactional
public class TakenBack {

	private static final String BOOK = "book";

	private static final String ELSEWHERE = "elsewhere";

	private final StatementRecords records;

	private final Deposits deposits;

	private final TopUps topUps;

	private final AuditLog audit;

	TakenBack(StatementRecords records, Deposits deposits, TopUps topUps, AuditLog audit) {
		this.records = records;
		this.deposits = deposits;
		this.topUps = topUps;
		this.audit = audit;
	}

	/**
	 * Checks and records finance's decision.
	 * @param entryId the id of the statement line that is the reversal
	 * @param choice {@code book}, or {@code elsewhere} if finance handles it outside the
	 * system
	 * @throws InvalidAnswerException if nothing is chosen, the case no longer has enough
	 * money to book it, or the reason for {@code elsewhere} is missing
	 */
	public void decide(String caseId, long entryId, String choice, String reason) {
		require(BOOK.equals(choice) || ELSEWHERE.equals(choice), "statement.reversal.none");
		require(!BOOK.equals(choice) || this.deposits.isThere(caseId, fen(entryId)), "statement.reversal.gone",
				Money.text(fen(entryId), LocaleContextHolder.getLocale()));
		if (ELSEWHERE.equals(choice) && reason.isBlank()) {
			throw new InvalidAnswerException("reason", "statement.reason.none");
		}
		this.audit.record(caseId, "reversal-decided", BOOK.equals(choice) ? choice : reason);
	}

	/** Books the reversal: the amount is owed again, and a member is asked to top up. */
	public void book(String caseId, long entryId) {
		String key = "taken-back:" + entryId;
		this.deposits.takeBack(key, caseId, fen(entryId));
		this.topUps.begin(caseId, key);
	}

	private long fen(long entryId) {
		return this.records.find(entryId).orElseThrow().transfer().amountFen().orElseThrow();
	}

	private static void require(boolean holds, String messageKey, Object... arguments) {
		if (!holds) {
			throw new InvalidAnswerException("reversal", messageKey, arguments);
		}
	}

}
