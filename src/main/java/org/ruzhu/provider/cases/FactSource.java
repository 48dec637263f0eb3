package org.ruzhu.provider.cases;

import java.util.Map;

/** Facts about a provider that no form of a case asks for. */
public interface FactSource {

	/** What is known of a provider, as the eligibility tables name it. */
	Map<String, Object> factsOf(String providerId);

}
