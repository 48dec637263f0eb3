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

	@Override
	protected Map<String, Object> voucher() {
		return Filled.but(super.voucher(), "transferRoute", "online-top-up");
	}

}
