package org.ruzhu.journey;

import java.util.List;
import java.util.Map;

/** A journey in the market that signs online and opens a shop. */
public abstract class AlibabaJourneyTest extends MarketJourneyTest {

	public static final String ALIBABA = "alibaba";

	@Override
	protected String market() {
		return ALIBABA;
	}

	@Override
	protected Map<String, Object> facts() {
		return Map.of("teamSize", 20, "socialSecurityStatement", true, "traceableCases", 1, "apiAbility", true);
	}

	protected static Map<String, Object> signature() {
		return Map.of("contractsAccepted", List.of("partner-framework-agreement", "market-agreement"), "signatory",
				"王芳");
	}

	@Override
	protected void sign(String... categories) {
		beApprovedFor(categories);
		this.walk.run("ServiceTask_PrepareContracts");
		this.walk.answer("UserTask_SignContracts", signature());
	}

	/** Pays, and if that was all, submits the ticket and has it confirmed. */
	@Override
	protected void pay(String yuan) {
		super.pay(yuan);
		if (balance().owedFen() == 0) {
			passTheTicket();
		}
	}

	protected void passTheTicket() {
		this.walk.answer("UserTask_SubmitTicket", ticket());
		this.walk.decide("UserTask_ConfirmTicket", Map.of("ticketDecision", "confirmed"));
	}

	protected Map<String, Object> ticket() {
		return Map.of("postalAddress", "示例省示例市示例路 1 号", "contactName", "李明", "contactPhone", "13800000000");
	}

	@Override
	protected Map<String, Object> voucher() {
		return Filled.but(super.voucher(), "transferRoute", "online-top-up");
	}

}
