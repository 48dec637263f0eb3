package org.ruzhu.membership.product;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

import org.ruzhu.platform.notice.NoticeFacts;

/** What notices may say about the result of the last submission of products. */
@Component
class ProductNoticeFacts implements NoticeFacts {

	private final ProductRepository products;

	private final MessageSource messages;

	ProductNoticeFacts(ProductRepository products, MessageSource messages) {
		this.products = products;
		this.messages = messages;
	}

	@Override
	public Set<String> names() {
		return Set.of("product", "productReason");
	}

	@Override
	public Map<String, Object> of(String caseId, Locale locale) {
		List<Product> last = lastHandedIn(this.products.findByCaseIdOrderById(caseId));
		String listed = last.stream()
			.filter((product) -> product.state() == Product.State.LISTED)
			.map(Product::name)
			.collect(Collectors.joining(this.messages.getMessage("product.separator", null, locale)));
		String refused = last.stream()
			.filter((product) -> product.state() == Product.State.REFUSED)
			.map((product) -> this.messages.getMessage("product.refusal",
					new Object[] { product.name(), product.reason() }, locale))
			.collect(Collectors.joining("\n"));
		return Map.of("product", listed, "productReason", refused);
	}

	private static List<Product> lastHandedIn(List<Product> products) {
		Optional<Instant> last = products.stream()
			.map(Product::submittedAt)
			.filter(Objects::nonNull)
			.max(Comparator.naturalOrder());
		return products.stream()
			.filter((product) -> last.isPresent() && last.get().equals(product.submittedAt()))
			.toList();
	}

}
