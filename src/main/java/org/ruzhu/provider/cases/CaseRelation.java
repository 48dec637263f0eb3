package org.ruzhu.provider.cases;

/** The cases as other features' queries may join them: they name no table of cases. */
public final class CaseRelation {

	/**
	 * The cases of the markets {@code :markets}: {@code id}, {@code market_id},
	 * {@code provider_id} and {@code opened_at}.
	 */
	public static final String OF_MARKETS = """
			(select id, market_id, provider_id, opened_at from application where market_id in (:markets))""";

	private CaseRelation() {
	}

}
