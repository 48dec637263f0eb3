package org.ruzhu.membership.product;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import org.ruzhu.membership.product.process.ListProductProcess;
import org.ruzhu.provider.cases.Application;
import org.ruzhu.provider.cases.Applications;
import org.ruzhu.provider.shop.Shops;

/** The listings of a member, after the first one that completed the onboarding. */
@Service
@Transactional
public class Listings {

	private final Applications applications;

	private final Products products;

	private final ListProductProcess process;

	private final Shops shops;

	Listings(Applications applications, Products products, ListProductProcess process, Shops shops) {
		this.applications = applications;
		this.products = products;
		this.process = process;
		this.shops = shops;
	}

	/**
	 * Whether a member may begin a further listing: something is to list, none is open,
	 * and its shop is.
	 */
	@Transactional(readOnly = true)
	public boolean canBegin(Application application) {
		return application.state() == Application.State.ONBOARDED && !this.process.isOpen(application.id())
				&& !this.products.drafts(application.id()).isEmpty() && this.shops.of(application.id()).isOpen();
	}

	/**
	 * Begins a further listing.
	 * @throws ListingNotPossible if there is nothing to list, or a listing is open
	 */
	public void begin(String caseId, String providerId) {
		Application application = this.applications.owned(caseId, providerId);
		this.applications.hold(caseId);
		if (!canBegin(application)) {
			throw new ListingNotPossible(caseId);
		}
		this.process.start(caseId, application.marketId(), providerId);
	}

}
