package org.ruzhu.membership.product;

import java.util.Optional;

import org.springframework.stereotype.Component;

import org.ruzhu.market.Markets;
import org.ruzhu.money.fee.Fees;
import org.ruzhu.platform.form.InvalidAnswerException;
import org.ruzhu.provider.shop.Shops;

/** What has to hold before a product is published. */
@Component
class PublishingPolicy {

	private final Fees fees;

	private final Shops shops;

	private final Markets markets;

	PublishingPolicy(Fees fees, Shops shops, Markets markets) {
		this.fees = fees;
		this.shops = shops;
		this.markets = markets;
	}

	boolean isOpen(String caseId) {
		return this.shops.of(caseId).isOpen();
	}

	/**
	 * @throws InvalidAnswerException if the shop may not publish
	 */
	void requireOpen(String caseId, String field) {
		if (!isOpen(caseId)) {
			throw new InvalidAnswerException(field, "product.shop.notOpen");
		}
	}

	/**
	 * Checks that nothing is published without a certification.
	 * @throws CertificationLapsedException if it has expired, and its fee is not paid
	 * again (Platform Fees and Deposit Rules, certification fee)
	 */
	void requireCertified(String caseId) {
		if (this.fees.isLapsed(caseId)) {
			throw new CertificationLapsedException(caseId);
		}
	}

	/**
	 * @throws InvalidAnswerException if the certification has expired
	 */
	void requireCertified(String caseId, String field) {
		if (this.fees.isLapsed(caseId)) {
			throw new InvalidAnswerException(field, "product.problem.lapsed");
		}
	}

	/**
	 * @throws InvalidAnswerException if its category is not for its delivery
	 */
	void requireDelivery(String marketId, ProductDetails details, String field) {
		refusedDelivery(marketId, details, field).ifPresent((refusal) -> {
			throw refusal;
		});
	}

	boolean isDelivered(String marketId, ProductDetails details) {
		return refusedDelivery(marketId, details, "delivery").isEmpty();
	}

	private Optional<InvalidAnswerException> refusedDelivery(String marketId, ProductDetails details, String field) {
		return this.markets.get(marketId)
			.category(details.category())
			.flatMap((category) -> DeliveryPolicy.refusal(category, details.delivery(), field, details.name()));
	}

}
