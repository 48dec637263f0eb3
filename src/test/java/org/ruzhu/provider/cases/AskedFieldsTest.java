package org.ruzhu.provider.cases;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;

import org.ruzhu.journey.RuzhuTest;
import org.ruzhu.market.AskedDocument;
import org.ruzhu.market.Category;
import org.ruzhu.market.EligibilityRules;
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
	private EligibilityRules rules;

	@Autowired
	private CaseFields fields;

	@Autowired
	private Markets markets;

	@Autowired
	private FormParts parts;

	@Test
	void whateverAMarketAsksForCanBeAnsweredAmendedAndCommentedOn() throws IOException {
		for (Market market : this.markets.all()) {
			List<String> categories = market.categories().stream().map(Category::id).toList();
			Set<String> asked = new HashSet<>(this.rules.facts(market.id(), categories));
			market.documents().forEach((document) -> asked.add(document.id()));
			asked.removeAll(NOT_STATED);
			assertThat(this.fields.all()).as(market.id()).containsAll(asked);
		}
		assertThat(keys("amend-application")).containsAll(this.fields.all());
		assertThat(keys("review-application"))
			.containsAll(this.fields.all().stream().map((field) -> "comment_" + field).toList());
	}

	@Test
	void whoeverAppliesIsAskedForTheFactsOfTheirCategoriesAlone() {
		assertThat(this.rules.facts("alibaba", List.of("retail-link"))).contains("dingTalkStaff", "cleanRecord")
			.doesNotContain("apiAbility", "teamSize");
		assertThat(this.rules.facts("alibaba", List.of("api"))).contains("apiAbility", "teamSize")
			.doesNotContain("dingTalkStaff", "cleanRecord");
		assertThat(this.rules.facts("alibaba", List.of("api", "retail-link"))).contains("apiAbility", "dingTalkStaff");
	}

	@Test
	void documentsAreThoseOfTheCategoriesAndOfWhatIsStated() {
		assertThat(documents("alibaba", List.of("retail-link"), Map.of())).containsExactly("memberAccountProof",
				"taxRegistration", "organisationCode");
		assertThat(documents("alibaba", List.of("solution"), Map.of())).contains("socialSecurityStatementProof",
				"engineerProof");
		assertThat(documents("tencent-agency", List.of("enterprise-app"), Map.of("productKind", "software")))
			.contains("copyrightProof", "caseProof", "accountPermit", "legalRepresentativeId");
		assertThat(documents("tencent-agency", List.of("enterprise-app"), Map.of("productKind", "service")))
			.doesNotContain("copyrightProof");
		assertThat(documents("tencent-agency", List.of("api"), Map.of())).contains("testAccountSheet")
			.doesNotContain("copyrightProof", "caseProof");
		assertThat(documents("tencent-agency", List.of("service"), Map.of())).doesNotContain("testAccountSheet");
		assertThat(documents("tencent-agency", List.of("mini-program"), Map.of())).contains("copyrightProof");
		assertThat(documents("tencent-agency", List.of("mini-program"), Map.of("productKind", "saas")))
			.contains("copyrightProof");
		assertThat(documents("tencent-agency", List.of("mini-program"), Map.of("productKind", "service")))
			.doesNotContain("copyrightProof");
	}

	private List<String> documents(String market, List<String> categories, Map<String, Object> facts) {
		return this.markets.get(market)
			.documents(categories, facts)
			.keySet()
			.stream()
			.filter(AskedDocument::required)
			.map(AskedDocument::id)
			.toList();
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
			return this.parts.read(content).fields().stream().map(FormComponent::key).toList();
		}
	}

}
