package org.ruzhu.joining.review.process;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.core.io.ClassPathResource;

import org.ruzhu.market.MarketFolders;
import org.ruzhu.market.Markets;
import org.ruzhu.platform.engine.ProcessFolder;
import org.ruzhu.platform.form.FormParts;

import static org.assertj.core.api.Assertions.assertThat;

class ReviewFormCheckTest {

	private final ApplicationContextRunner runner = new ApplicationContextRunner().withUserConfiguration(
			ProcessFolder.class, MarketFolders.class, Markets.class, FormParts.class, ReviewFormCheck.class);

	@Test
	void everyCategoryOfTheShippedMarketsHasAPlaceInTheReviewForm() {
		this.runner.run((context) -> assertThat(context).hasNotFailed());
	}

	@Test
	void aFormWithFewerPlacesThanAMarketHasCategoriesStopsTheStart(@TempDir Path forms) throws IOException {
		for (String named : List.of("identify-enterprise", "state-facts", "upload-evidence")) {
			Files.copy(new ClassPathResource("forms/" + named + ".form").getInputStream(),
					forms.resolve(named + ".form"));
		}
		String form = new ClassPathResource("forms/review-application.form").getContentAsString(StandardCharsets.UTF_8);
		Files.writeString(forms.resolve("review-application.form"),
				form.replace("\"times\": \"12\"", "\"times\": \"8\""));
		this.runner.withPropertyValues("ruzhu.forms=" + forms)
			.run((context) -> assertThat(context).getFailure()
				.rootCause()
				.hasMessage("markets/alibaba/market.yaml: has 12 open categories, but "
						+ "forms/review-application.form has no place for number 9 ('decision_9')"));
	}

}
