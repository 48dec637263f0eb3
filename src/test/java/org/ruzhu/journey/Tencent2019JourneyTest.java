package org.ruzhu.journey;

import java.util.Map;

/** A journey in the market that certifies for a fee and gates payout by the deposit. */
public abstract class Tencent2019JourneyTest extends MarketJourneyTest {

	static final String TENCENT_2019 = "tencent-2019";

	@Override
	protected String market() {
		return TENCENT_2019;
	}

	@Override
	protected Map<String, Object> facts() {
		return Map.of("serviceHours", "7x8");
	}

	@Override
	protected void confirmAccount() {
		super.confirmAccount();
		this.walk.answer("UserTask_AcceptAgreement", Map.of("agreementAccepted", "true"));
	}

	@Override
	protected Map<String, Object> voucher() {
		return Filled.but(super.voucher(), "transferRoute", "online-payment");
	}

	protected Map<String, Object> feeVoucher() {
		Map<String, Object> voucher = voucher();
		voucher.remove("requestsReceipt");
		return voucher;
	}

	protected void payFee(String yuan) {
		submit("UserTask_SubmitFeeVoucher", feeVoucher());
		this.walk.decide("UserTask_ConfirmFee", received(yuan));
		this.walk.run("ServiceTask_BookFee");
	}

	protected String beAMember(String... categories) {
		beApprovedFor(categories);
		payFee("300");
		return list();
	}

}
