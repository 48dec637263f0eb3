package org.ruzhu.membership.violation;

import java.util.Comparator;
import java.util.List;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import org.ruzhu.provider.cases.OnboardingCase;
import org.ruzhu.provider.shop.Shops;

/** Collects what a page shows about a provider's conduct. */
@Component
public class Conducts {

	private final Violations violations;

	private final ViolationPolicy policy;

	private final Shops shops;

	Conducts(Violations violations, ViolationPolicy policy, Shops shops) {
		this.violations = violations;
		this.policy = policy;
		this.shops = shops;
	}

	/** The conduct of a case's provider. */
	@Transactional(readOnly = true)
	public Conduct of(OnboardingCase theCase) {
		List<Violation> all = this.violations.of(theCase.id())
			.stream()
			.sorted(Comparator.comparing(Violation::id).reversed())
			.toList();
		return new Conduct(this.shops.of(theCase.id()), all, this.policy.isReportable(theCase));
	}

}
