package org.ruzhu.provider.cases;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;

import org.ruzhu.journey.RuzhuTest;
import org.ruzhu.market.Market;
import org.ruzhu.market.Markets;
import org.ruzhu.platform.form.FormComponent;
import org.ruzhu.platform.form.FormParts;
import org.ruzhu.platform.form.FormSchema;

import static org.assertj.core.api.Assertions.assertThat;

@RuzhuTest
class AskedFieldsTest {

	/** What is verified of the enterprise, or asked elsewhere. */
	private static final Set<String> NOT_STATED = Set.of("entityType", "licenceIssuedOn", "registeredCapital",
			"realNameVerified", "agreementsAccepted");

	@Autowired
	private AskedFields askedFields;

	@Autowired
	private CaseFields fields;

	@Autowired
	private Markets markets;

	@Autowired
	private FormParts parts;

	@Test
	void whateverAMarketAsksForCanBeAnsweredAmendedAndCommentedOn() throws IOException {
		for (Market market : this.markets.all()) {
			List<String> asked = new ArrayList<>(this.askedFields.of(market.id()));
			asked.removeAll(NOT_STATED);
			assertThat(this.fields.all()).as(market.id()).containsAll(asked);
		}
		assertThat(keys("amend-application")).containsAll(this.fields.all());
		assertThat(keys("review-application"))
			.containsAll(this.fields.all().stream().map((field) -> "comment_" + field).toList());
	}

	@Test
	void whateverADocumentProvesIsAskedForSomewhere() throws IOException {
		List<String> known = new ArrayList<>(this.fields.all());
		known.addAll(keys("identify-enterprise"));
		for (String form : List.of("upload-evidence", "identify-enterprise")) {
			try (InputStream content = getClass().getResourceAsStream("/forms/" + form + ".form")) {
				assertThat(FormSchema.read(content).fields()).filteredOn((field) -> field.upload().isPresent())
					.allSatisfy((upload) -> assertThat(known).as(upload.key())
						.contains(upload.properties().get("proves").split(",")));
			}
		}
	}

	private List<String> keys(String form) throws IOException {
		try (InputStream content = getClass().getResourceAsStream("/forms/" + form + ".form")) {
			return this.parts.complete(FormSchema.read(content)).fields().stream().map(FormComponent::key).toList();
		}
	}

}
