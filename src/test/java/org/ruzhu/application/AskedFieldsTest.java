package org.ruzhu.application;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

import org.junit.jupiter.api.Test;
import org.ruzhu.form.FormComponent;
import org.ruzhu.form.FormSchema;
import org.ruzhu.journey.RuzhuTest;
import org.ruzhu.market.Market;
import org.ruzhu.market.Markets;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;

@RuzhuTest
class AskedFieldsTest {

	/** What is verified of the enterprise, or asked elsewhere. */
	private static final Set<String> NOT_STATED = Set.of("entityType", "licenceIssuedOn", "registeredCapital",
			"realNameVerified", "agreementsAccepted");

	@Autowired
	private AskedFields askedFields;

	@Autowired
	private Markets markets;

	@Test
	void whateverAMarketAsksForCanBeAnsweredAmendedAndCommentedOn() throws IOException {
		List<String> asked = new ArrayList<>(keys("state-facts"));
		asked.addAll(keys("upload-evidence"));
		for (Market market : this.markets.all()) {
			List<String> fields = new ArrayList<>(this.askedFields.of(market.id()));
			fields.removeAll(NOT_STATED);
			assertThat(asked).as(market.id()).containsAll(fields);
			assertThat(ApplicationFields.ALL).as(market.id()).containsAll(fields);
		}
		assertThat(keys("amend-application")).containsAll(ApplicationFields.ALL);
		assertThat(keys("review-application"))
			.containsAll(ApplicationFields.ALL.stream().map((field) -> "comment_" + field).toList());
	}

	@Test
	void everyCategoryOfAMarketHasAPlaceInTheReviewForm() throws IOException {
		int most = this.markets.all().stream().mapToInt((market) -> market.categories().size()).max().orElseThrow();
		assertThat(keys("review-application")).contains("decision_" + most, "reason_" + most);
	}

	private List<String> keys(String form) throws IOException {
		try (InputStream content = getClass().getResourceAsStream("/forms/" + form + ".form")) {
			return FormSchema.read(content).fields().stream().map(FormComponent::key).toList();
		}
	}

}
