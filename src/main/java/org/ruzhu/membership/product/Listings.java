package org.ruzhu.membership.product;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import org.ruzhu.membership.product.process.ListProductProcess;
import org.ruzhu.provider.cases.OnboardingCase;
import org.ruzhu.provider.cases.OnboardingCases;

/** The listings of a member, after the first one that completed the onboarding. */
@Service
@Transactional
public class Listings {

	private final OnboardingCases cases;

	private final Products products;

	private final ListProductProcess process;

	private final PublishingPolicy publishing;

	Listings(OnboardingCases cases, Products products, ListProductProcess process, PublishingPolicy publishing) {
		this.cases = cases;
		this.products = products;
		this.process = process;
		this.publishing = publishing;
	}

	/**
	 * Whether a member may begin another listing: it has a draft, no listing is open, and
	 * its shop is open.
	 */
	@Transactional(readOnly = true)
	public boolean canBegin(OnboardingCase theCase) {
		return theCase.state() == OnboardingCase.State.ONBOARDED && !this.process.isOpen(theCase.id())
				&& !this.products.drafts(theCase.id()).isEmpty() && this.publishing.isOpen(theCase.id());
	}

	/**
	 * Begins a further listing.
	 * @throws CertificationLapsedException if the certification has lapsed
	 * @throws ListingNotPossibleException if there is nothing to list, a listing is
	 * already open, or the shop is not open
	 */
	public void begin(String caseId, String providerId) {
		OnboardingCase theCase = this.cases.owned(caseId, providerId);
		this.cases.hold(caseId);
		this.publishing.requireCertified(caseId);
		if (!canBegin(theCase)) {
			throw new ListingNotPossibleException(caseId);
		}
		this.process.start(theCase);
	}

}
