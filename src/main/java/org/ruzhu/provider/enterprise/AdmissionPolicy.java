package org.ruzhu.provider.enterprise;

import java.util.List;
import java.util.Optional;

import org.springframework.stereotype.Component;

/**
 * Who is not admitted: individuals (two of the documents say so), enterprises that are
 * sealed (Management Regulations, 8.3), and enterprises that have another account.
 */
@Component
class AdmissionPolicy {

	private final EnterpriseRecords records;

	AdmissionPolicy(EnterpriseRecords records) {
		this.records = records;
	}

	/** The message key of why an enterprise is refused, empty when it is not. */
	Optional<String> refusal(Enterprise enterprise) {
		if (enterprise.isSealed()) {
			return Optional.of("enterprise.refused.sealed");
		}
		if (enterprise.isIndividual()) {
			return Optional.of("enterprise.refused.individual");
		}
		List<Enterprise> namesakes = this.records.ofCode(enterprise.creditCode());
		if (namesakes.stream().anyMatch(Enterprise::isSealed)) {
			return Optional.of("enterprise.refused.sealed");
		}
		return isTaken(enterprise, namesakes) ? Optional.of("enterprise.refused.taken") : Optional.empty();
	}

	private static boolean isTaken(Enterprise enterprise, List<Enterprise> namesakes) {
		return namesakes.stream()
			.filter(Enterprise::isVerified)
			.anyMatch((other) -> !other.providerId().equals(enterprise.providerId()));
	}

}
