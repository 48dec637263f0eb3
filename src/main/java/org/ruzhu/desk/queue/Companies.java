package org.ruzhu.desk.queue;

import java.util.Collection;
import java.util.Map;
import java.util.stream.Collectors;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import org.ruzhu.provider.cases.OnboardingCase;
import org.ruzhu.provider.enterprise.Enterprise;

/** Which companies cases are of, one query for all of them. */
@Component
public class Companies {

	private static final String OF_CASES = "select a.id, e.legal_name from %s a join %s e on e.provider_id = a.provider_id where a.id in (:cases)"
		.formatted(OnboardingCase.TABLE, Enterprise.TABLE);

	private final JdbcClient jdbc;

	Companies(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/** The companies' names by the cases' ids, as far as providers have stated them. */
	public Map<String, String> of(Collection<String> caseIds) {
		if (caseIds.isEmpty()) {
			return Map.of();
		}
		return this.jdbc.sql(OF_CASES)
			.param("cases", caseIds)
			.query((row, number) -> Map.entry(row.getString("id"), row.getString("legal_name")))
			.list()
			.stream()
			.collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
	}

}
