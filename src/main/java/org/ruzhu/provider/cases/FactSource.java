package org.ruzhu.provider.cases;

import java.util.Map;

/** A source of facts about a provider that no form of a case asks for. */
public interface FactSource {

	/** The facts about a provider, under the names used by the eligibility tables. */
	Map<String, Object> factsOf(String providerId);

}
