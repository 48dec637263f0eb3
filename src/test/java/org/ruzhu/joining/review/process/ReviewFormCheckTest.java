package org.ruzhu.joining.review.process;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.core.io.ClassPathResource;
import org.springframework.util.FileSystemUtils;

import org.ruzhu.market.MarketFolders;
import org.ruzhu.market.Markets;
import org.ruzhu.platform.engine.ProcessFolder;

import static org.assertj.core.api.Assertions.assertThat;

class ReviewFormCheckTest {

	private final ApplicationContextRunner runner = new ApplicationContextRunner()
		.withUserConfiguration(ProcessFolder.class, MarketFolders.class, Markets.class, ReviewFormCheck.class);

	@Test
	void everyCategoryOfTheShippedMarketsHasAPlaceInTheReviewForm() {
		this.runner.run((context) -> assertThat(context).hasNotFailed());
	}

	@Test
	void aLeadThatIsNoGroupOfStaffStopsTheStart(@TempDir Path processes) throws IOException {
		FileSystemUtils.copyRecursively(new ClassPathResource("processes").getFile(), processes.toFile());
		Path market = processes.resolve("markets/kingsoft/market.yaml");
		Files.writeString(market, Files.readString(market).replace("lead: operations", "lead: the-boss"));
		this.runner.withPropertyValues("ruzhu.processes=" + processes)
			.run((context) -> assertThat(context).getFailure()
				.rootCause()
				.hasMessageContainingAll("markets/kingsoft/market.yaml", "'lateReview' names the group 'the-boss'",
						"operations"));
	}

	@Test
	void aFormWithFewerPlacesThanAMarketHasCategoriesStopsTheStart(@TempDir Path forms) throws IOException {
		String form = new ClassPathResource("forms/review-application.form").getContentAsString(StandardCharsets.UTF_8);
		Files.writeString(forms.resolve("review-application.form"), form.replace("\"decision_9\"", "\"remark\""));
		this.runner.withPropertyValues("ruzhu.forms=" + forms)
			.run((context) -> assertThat(context).getFailure()
				.rootCause()
				.hasMessage("markets/alibaba/market.yaml: has 12 open categories, but "
						+ "forms/review-application.form has no place for number 9 ('decision_9')"));
	}

}
