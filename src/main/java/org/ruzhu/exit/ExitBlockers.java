package org.ruzhu.exit;

import java.util.List;
import java.util.stream.Stream;

import org.ruzhu.deposit.Receipt;
import org.ruzhu.deposit.Receipts;

import org.springframework.stereotype.Component;

/** What stands between a provider and its refund, read off at the moment it is asked. */
@Component
public class ExitBlockers {

	private final Obligations obligations;

	private final Receipts receipts;

	ExitBlockers(Obligations obligations, Receipts receipts) {
		this.obligations = obligations;
		this.receipts = receipts;
	}

	/** The blockers of a case: open obligations, then receipts that are outstanding. */
	public List<ExitBlocker> of(String caseId) {
		return Stream
			.concat(this.obligations.open(caseId).stream().map(ExitBlocker::of),
					this.receipts.outstanding(caseId).stream().map(Receipt::number).map(ExitBlocker::receipt))
			.toList();
	}

}
