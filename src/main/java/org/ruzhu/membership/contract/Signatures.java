package org.ruzhu.membership.contract;

import java.time.Clock;
import java.time.Instant;
import java.util.Optional;

import org.springframework.stereotype.Component;

import org.ruzhu.joining.agreement.Agreement;
import org.ruzhu.joining.agreement.Agreements;
import org.ruzhu.joining.agreement.OnlineContract;
import org.ruzhu.joining.agreement.OnlineContracts;
import org.ruzhu.provider.cases.OnboardingCase;

/** Finds when the first contract of a provider was signed. */
@Component
class Signatures {

	private final Agreements agreements;

	private final OnlineContracts contracts;

	private final Clock clock;

	Signatures(Agreements agreements, OnlineContracts contracts, Clock clock) {
		this.agreements = agreements;
		this.contracts = contracts;
		this.clock = clock;
	}

	/**
	 * When the contract was signed, on paper or online, or else when the agreements were
	 * accepted; now if neither is known.
	 */
	Instant signedAt(OnboardingCase theCase) {
		return this.agreements.find(theCase.id())
			.map(Agreement::decidedAt)
			.or(() -> this.contracts.of(theCase.id())
				.stream()
				.filter(OnlineContract::isSigned)
				.map(OnlineContract::signedAt)
				.max(Instant::compareTo))
			.or(() -> Optional.ofNullable(theCase.agreedAt()))
			.orElseGet(this.clock::instant);
	}

}
