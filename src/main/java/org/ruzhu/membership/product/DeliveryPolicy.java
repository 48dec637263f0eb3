package org.ruzhu.membership.product;

import java.util.Locale;
import java.util.Optional;

import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.context.support.DefaultMessageSourceResolvable;

import org.ruzhu.market.Category;
import org.ruzhu.market.Delivery;
import org.ruzhu.platform.form.InvalidAnswerException;

/** Which deliveries a category is for, as its market's documents introduce it. */
public final class DeliveryPolicy {

	private DeliveryPolicy() {
	}

	/**
	 * Why a product of a category is not delivered in this way, with the clause; empty if
	 * it may be.
	 * @param field key of the form field that the refusal is about
	 * @param product the name of the product
	 */
	public static Optional<InvalidAnswerException> refusal(Category category, Delivery delivery, String field,
			String product) {
		Locale locale = LocaleContextHolder.getLocale();
		return category.deliveries()
			.filter((deliveries) -> !deliveries.only().contains(delivery))
			.map((deliveries) -> new InvalidAnswerException(field, "product.delivery.other", product,
					category.name().in(locale), name(delivery), deliveries.source().in(locale)));
	}

	private static DefaultMessageSourceResolvable name(Delivery delivery) {
		return new DefaultMessageSourceResolvable("product.delivery." + delivery.name().toLowerCase(Locale.ROOT));
	}

}
