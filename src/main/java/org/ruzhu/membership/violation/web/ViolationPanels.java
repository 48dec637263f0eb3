package org.ruzhu.membership.violation.web;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

import org.ruzhu.membership.product.CaseProducts;
import org.ruzhu.membership.product.Product;
import org.ruzhu.membership.product.Products;
import org.ruzhu.membership.violation.Conduct;
import org.ruzhu.membership.violation.Conducts;
import org.ruzhu.membership.violation.Violation;
import org.ruzhu.membership.violation.Violations;
import org.ruzhu.platform.document.Document;
import org.ruzhu.platform.panel.CasePanel;
import org.ruzhu.platform.panel.CaseReading;
import org.ruzhu.platform.panel.Place;
import org.ruzhu.platform.security.StaffGroup;
import org.ruzhu.provider.cases.CaseOnPage;

/**
 * The panels about a provider's conduct, for staff and for the provider. An open
 * violation comes first.
 */
@Configuration(proxyBeanMethods = false)
class ViolationPanels {

	private final CaseOnPage cases;

	private final Conducts conducts;

	private final Violations violations;

	private final Products products;

	ViolationPanels(CaseOnPage cases, Conducts conducts, Violations violations, Products products) {
		this.cases = cases;
		this.conducts = conducts;
		this.violations = violations;
		this.products = products;
	}

	/**
	 * What staff see of the conduct.
	 *
	 * @param isReportable whether the reader can report a violation now
	 * @param types the types of the annex, and the unlisted one
	 * @param products the products that a violation can be about
	 */
	record Reported(Conduct conduct, boolean isReportable, List<String> types, List<Product> products,
			List<Document> documents) {
	}

	@Bean
	CasePanel openViolationsPanel() {
		return CasePanel.forStaff(40, "violation/staff",
				(reading) -> conduct(reading).isUnderWay() ? reported(reading) : Optional.empty());
	}

	@Bean
	CasePanel violationsPanel() {
		return CasePanel.forStaff(170, "violation/staff",
				(reading) -> conduct(reading).isUnderWay() ? Optional.empty() : reported(reading));
	}

	@Bean
	CasePanel ownShopPanel() {
		return CasePanel.forProvider(Place.TOP, 20, "violation/shop",
				(reading) -> Optional.of(conduct(reading).shop()).filter((shop) -> !shop.isOpen()));
	}

	@Bean
	CasePanel ownViolationsPanel() {
		return CasePanel.forProvider(Place.MAIN, 10, "violation/mine",
				(reading) -> Optional.of(conduct(reading).violations()).filter((all) -> !all.isEmpty()));
	}

	private Conduct conduct(CaseReading reading) {
		return reading.once(Conduct.class, () -> this.conducts.of(this.cases.of(reading)));
	}

	private Optional<Reported> reported(CaseReading reading) {
		Conduct conduct = conduct(reading);
		if (!conduct.isReportable() && conduct.violations().isEmpty() && conduct.shop().isOpen()) {
			return Optional.empty();
		}
		return Optional
			.of(new Reported(conduct, conduct.isReportable() && reading.isChangeableBy(StaffGroup.OPERATIONS),
					Stream.concat(this.violations.types().stream(), Stream.of(Violation.UNLISTED)).toList(),
					CaseProducts.of(reading, this.products).all(), this.cases.documents(reading)));
	}

}
