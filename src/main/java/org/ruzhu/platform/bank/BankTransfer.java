package org.ruzhu.platform.bank;

import java.time.Instant;

/** A transfer that was ordered; amount in fen. */
public record BankTransfer(String key, String payeeName, String payeeAccount, long amountFen, String purpose,
		Instant orderedAt) {
}
