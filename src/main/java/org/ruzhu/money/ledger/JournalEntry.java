package org.ruzhu.money.ledger;

import java.util.EnumMap;
import java.util.Map;

/**
 * A movement of money for a case.
 *
 * @param key the idempotency key: a second entry with this key is not booked
 * @param caseId the case it is for
 * @param cause why it is booked
 * @param activity the model element that books it
 * @param postings the amount in fen per account: debit positive, credit negative, sum 0
 */
public record JournalEntry(String key, String caseId, Cause cause, String activity, Map<LedgerAccount, Long> postings) {

	enum Cause {

		ASSESSMENT, PAYMENT, RELEASE, REFUND, DEDUCTION, PAY_BACK, COMMISSION, COMMISSION_RETURN, TAKEN_BACK

	}

	public JournalEntry {
		long sum = postings.values().stream().mapToLong(Long::longValue).sum();
		if (postings.isEmpty() || sum != 0) {
			throw new IllegalArgumentException("Entry " + key + " does not balance: " + postings);
		}
	}

	/**
	 * The provider owes this much more (less if negative), and part of the excess becomes
	 * deposit.
	 */
	public static JournalEntry assessment(String key, String caseId, long fen, long fromExcess) {
		return new JournalEntry(key, caseId, Cause.ASSESSMENT, "ServiceTask_AssessDeposit",
				postings(fen, fromExcess, -fromExcess, 0));
	}

	/** A released amount is owed again, and part of the excess becomes deposit. */
	public static JournalEntry claim(String key, String caseId, long fen, long fromExcess) {
		return new JournalEntry(key, caseId, Cause.ASSESSMENT, "ServiceTask_StayMember",
				postings(fen, fromExcess, -fromExcess, 0));
	}

	/** The provider owes this much in fees. */
	public static JournalEntry fee(String key, String caseId, long fen) {
		return new JournalEntry(key, caseId, Cause.ASSESSMENT, "ServiceTask_AssessFee",
				Map.of(LedgerAccount.FEE_OWED, fen, LedgerAccount.REQUIRED, -fen));
	}

	/** The journey has ended, so no fee is owed any more. */
	public static JournalEntry feeRelease(String key, String caseId, long fen) {
		return new JournalEntry(key, caseId, Cause.RELEASE, "PayCertificationFee",
				Map.of(LedgerAccount.FEE_OWED, -fen, LedgerAccount.REQUIRED, fen));
	}

	/** A payment arrived: it pays the owed deposit, and the rest is excess. */
	public static JournalEntry payment(String key, String caseId, long fen, Balance before) {
		return payment(key, caseId, fen, before, 0);
	}

	/** A payment arrived and a fee is owed: the fee is paid first. */
	public static JournalEntry payment(String key, String caseId, long fen, Balance before, long feeOwedFen) {
		long fee = Math.min(fen, feeOwedFen);
		long deposit = Math.min(fen - fee, before.owedFen());
		Map<LedgerAccount, Long> postings = postings(-deposit, deposit, fen - fee - deposit, fen);
		postings.put(LedgerAccount.FEE_OWED, -fee);
		postings.put(LedgerAccount.FEE_INCOME, -fee);
		postings.merge(LedgerAccount.REQUIRED, fee, Long::sum);
		postings.values().removeIf((amount) -> amount == 0);
		return new JournalEntry(key, caseId, Cause.PAYMENT, "ServiceTask_BookDeposit", postings);
	}

	/**
	 * The bank reversed a payment: the excess is reduced first, then the held deposit,
	 * which is owed again.
	 */
	public static JournalEntry takenBack(String key, String caseId, long fen, Balance before) {
		long excess = Math.min(fen, before.excessFen());
		return new JournalEntry(key, caseId, Cause.TAKEN_BACK, "ServiceTask_BookReversal",
				postings(fen - excess, excess - fen, -excess, -fen));
	}

	/** The journey has ended, so nothing is owed any more. */
	public static JournalEntry release(String key, String caseId, Balance before) {
		return new JournalEntry(key, caseId, Cause.RELEASE, "PayDeposit", postings(-before.owedFen(), 0, 0, 0));
	}

	/**
	 * A penalty is deducted from the held deposit, which must be topped up. What exceeds
	 * the held deposit is an owed penalty (Management Regulations, 3.1.5②).
	 */
	public static JournalEntry deduction(String key, String caseId, long fen, Balance before) {
		long taken = Math.min(fen, before.heldFen());
		return penalty(key, caseId, Cause.DEDUCTION, fen - taken, taken, postings(taken, -taken, 0, 0));
	}

	/** An owed penalty is paid from the held deposit and the excess. */
	public static JournalEntry penaltyCollected(String key, String caseId, long fromHeld, long fromExcess) {
		long taken = fromHeld + fromExcess;
		return penalty(key, caseId, Cause.DEDUCTION, -taken, taken, postings(0, -fromHeld, -fromExcess, 0));
	}

	/**
	 * A deduction is reversed. It first cancels owed penalties. The rest is held again,
	 * or becomes excess if the deposit was topped up meanwhile.
	 */
	public static JournalEntry payBack(String key, String caseId, long fen, Balance before, long penaltyOwedFen) {
		long letOff = Math.min(fen, penaltyOwedFen);
		long back = fen - letOff;
		long held = Math.min(back, before.owedFen());
		return penalty(key, caseId, Cause.PAY_BACK, -letOff, -back, postings(-held, held, back - held, 0));
	}

	private static JournalEntry penalty(String key, String caseId, Cause cause, long owed, long deducted,
			Map<LedgerAccount, Long> postings) {
		postings.put(LedgerAccount.PENALTY_OWED, owed);
		postings.merge(LedgerAccount.REQUIRED, -owed, Long::sum);
		postings.put(LedgerAccount.DEDUCTED, -deducted);
		postings.values().removeIf((amount) -> amount == 0);
		return new JournalEntry(key, caseId, cause, "ServiceTask_ImposeMeasures", postings);
	}

	/** Commission is charged on the sales; given back if negative. */
	public static JournalEntry commission(String key, String caseId, String activity, long fen) {
		return new JournalEntry(key, caseId, (fen < 0) ? Cause.COMMISSION_RETURN : Cause.COMMISSION, activity,
				Map.of(LedgerAccount.COMMISSION_KEPT, fen, LedgerAccount.COMMISSION, -fen));
	}

	/** The held deposit and all excess are set aside for the refund. */
	public static JournalEntry refund(String key, String caseId, Balance before) {
		return setAside(key, caseId, "ServiceTask_BeginRefund", before.heldFen(), before.excessFen());
	}

	/** Part of the excess is set aside to be returned the way it was paid. */
	public static JournalEntry excessReturn(String key, String caseId, long fen) {
		return setAside(key, caseId, "UserTask_ResolveExcess", 0, fen);
	}

	/** Part of the excess is set aside to be paid to the provider's account. */
	public static JournalEntry excessTransfer(String key, String caseId, long fen) {
		return setAside(key, caseId, "ServiceTask_BeginExcessTransfer", 0, fen);
	}

	private static JournalEntry setAside(String key, String caseId, String activity, long held, long excess) {
		Map<LedgerAccount, Long> postings = postings(0, -held, -excess, 0);
		postings.put(LedgerAccount.RETURNING, -held - excess);
		return new JournalEntry(key, caseId, Cause.REFUND, activity, postings);
	}

	/** The deposit that was set aside under a key has left the bank. */
	public static JournalEntry refundPaid(String key, String caseId, long fen) {
		return paidOut(key, caseId, "ServiceTask_RefundDeposit", fen);
	}

	/** An excess that was set aside under a key has been returned the way it was paid. */
	public static JournalEntry excessReturnPaid(String key, String caseId, long fen) {
		return paidOut(key, caseId, "ServiceTask_ReturnExcess", fen);
	}

	/** An excess that was set aside under a key has left the bank. */
	public static JournalEntry excessTransferPaid(String key, String caseId, long fen) {
		return paidOut(key, caseId, "ServiceTask_TransferExcess", fen);
	}

	private static JournalEntry paidOut(String key, String caseId, String activity, long fen) {
		return new JournalEntry(paidOut(key), caseId, Cause.REFUND, activity,
				Map.of(LedgerAccount.RETURNING, fen, LedgerAccount.BANK, -fen));
	}

	/** The key of the entry that books the payment of what was set aside under a key. */
	static String paidOut(String key) {
		return key + ":paid";
	}

	/**
	 * The postings for the growth of each balance, in fen. An account that does not
	 * change has no posting.
	 */
	private static Map<LedgerAccount, Long> postings(long owed, long held, long excess, long bank) {
		Map<LedgerAccount, Long> postings = new EnumMap<>(LedgerAccount.class);
		postings.put(LedgerAccount.BANK, bank);
		postings.put(LedgerAccount.OWED, owed);
		postings.put(LedgerAccount.REQUIRED, -owed);
		postings.put(LedgerAccount.HELD, -held);
		postings.put(LedgerAccount.EXCESS, -excess);
		postings.values().removeIf((fen) -> fen == 0);
		return postings;
	}

}
