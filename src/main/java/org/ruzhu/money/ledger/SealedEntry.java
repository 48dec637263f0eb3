package org.ruzhu.money.ledger;

import java.time.Instant;
import java.util.SortedMap;
import java.util.stream.Collectors;

import org.apache.commons.codec.digest.DigestUtils;

/**
 * What a seal covers of a booked entry.
 *
 * @param bookedAt to the microsecond, as databases keep it
 * @param postings fen by account, in the order of the accounts' names
 */
record SealedEntry(long id, String key, String marketId, String providerId, String caseId, String cause,
		String activity, Instant bookedAt, SortedMap<String, Long> postings) {

	/** The seal of this entry after another one: SHA-256, in hexadecimal digits. */
	String seal(String before) {
		return DigestUtils.sha256Hex(before + "\n" + text());
	}

	/** Debits and credits are equal. */
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
