package org.ruzhu.money.ledger;

import java.time.Instant;
import java.util.SortedMap;
import java.util.stream.Collectors;

import org.apache.commons.codec.digest.DigestUtils;

/**
 * The fields of a booked entry that its seal covers.
 *
 * @param bookedAt truncated to microseconds, the precision of the databases
 * @param postings the amount in fen per account, sorted by account name
 */
record SealedEntry(long id, String key, String marketId, String providerId, String caseId, String cause,
		String activity, Instant bookedAt, SortedMap<String, Long> postings) {

	/**
	 * The seal of this entry: SHA-256 in hexadecimal, over the previous seal and this
	 * entry.
	 */
	String seal(String before) {
		return DigestUtils.sha256Hex(before + "\n" + text());
	}

	/** Whether debits and credits are equal. */
	boolean isBalanced() {
		return !this.postings.isEmpty() && this.postings.values().stream().mapToLong(Long::longValue).sum() == 0;
	}

	private String text() {
		String moved = this.postings.entrySet()
			.stream()
			.map((posting) -> posting.getKey() + " " + posting.getValue())
			.collect(Collectors.joining("\n"));
		return String.join("\n", this.key, this.marketId, this.providerId, this.caseId, this.cause, this.activity,
				this.bookedAt.toString(), moved);
	}

}
