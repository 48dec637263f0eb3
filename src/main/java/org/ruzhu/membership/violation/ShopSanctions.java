package org.ruzhu.membership.violation;

import org.springframework.stereotype.Component;

import org.ruzhu.provider.enterprise.Enterprises;
import org.ruzhu.provider.shop.ShopState;
import org.ruzhu.provider.shop.Shops;

/** Applies measures to the shop, and seals enterprises. */
@Component
class ShopSanctions {

	private final ViolationRepository repository;

	private final Enterprises enterprises;

	private final Shops shops;

	ShopSanctions(ViolationRepository repository, Enterprises enterprises, Shops shops) {
		this.repository = repository;
		this.enterprises = enterprises;
		this.shops = shops;
	}

	void seal(Violation violation) {
		if (violation.measures().has(Measure.SEAL)) {
			this.enterprises.seal(violation.providerId(), violation.id());
			this.shops.restrict(violation.caseId(), ShopState.SEALED, violation.id(), null);
		}
	}

	void restrict(Violation violation) {
		violation.measures()
			.all()
			.forEach((measure) -> measure.restriction()
				.ifPresent((kind) -> this.shops.restrict(violation.caseId(), kind, violation.id(),
						measure.isTimed() ? violation.endsAt().orElseThrow() : null)));
	}

	/** Lifts the restrictions of the shop for this violation. */
	void lift(Violation violation) {
		this.shops.lift(violation.caseId(), violation.id());
	}

	/** Unseals the enterprise, unless another violation has sealed it too. */
	void unseal(Violation violation) {
		boolean sealedElsewise = this.repository.findByProviderIdOrderById(violation.providerId())
			.stream()
			.anyMatch((other) -> isInForceBeside(violation, other) && other.measures().has(Measure.SEAL));
		if (violation.measures().has(Measure.SEAL) && !sealedElsewise) {
			this.enterprises.unseal(violation.providerId());
		}
	}

	private static boolean isInForceBeside(Violation violation, Violation other) {
		return !other.id().equals(violation.id()) && other.isPunished();
	}

}
