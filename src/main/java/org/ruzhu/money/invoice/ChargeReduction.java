package org.ruzhu.money.invoice;

import org.springframework.data.annotation.Id;

/** A part of a charge that was given back once it was final. */
class ChargeReduction {

	@Id
	private Long id;

	private String caseId;

	private String chargeKey;

	private String causeKey;

	private long amountFen;

	ChargeReduction() {
	}

	static ChargeReduction of(String caseId, String chargeKey, String causeKey, long fen) {
		ChargeReduction reduction = new ChargeReduction();
		reduction.caseId = caseId;
		reduction.chargeKey = chargeKey;
		reduction.causeKey = causeKey;
		reduction.amountFen = fen;
		return reduction;
	}

	boolean isOf(String charge, String cause) {
		return this.chargeKey.equals(charge) && this.causeKey.equals(cause);
	}

	String chargeKey() {
		return this.chargeKey;
	}

	long amountFen() {
		return this.amountFen;
	}

}
