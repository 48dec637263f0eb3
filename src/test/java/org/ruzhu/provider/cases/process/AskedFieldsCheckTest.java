package org.ruzhu.provider.cases.process;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.core.io.ClassPathResource;

import org.ruzhu.market.MarketFolders;
import org.ruzhu.market.Markets;
import org.ruzhu.platform.engine.ProcessFolder;
import org.ruzhu.platform.form.FormParts;

import static org.assertj.core.api.Assertions.assertThat;

class AskedFieldsCheckTest {

	private final ApplicationContextRunner runner = new ApplicationContextRunner().withUserConfiguration(
			ProcessFolder.class, MarketFolders.class, Markets.class, FormParts.class, AskedFieldsCheck.class);

	@Test
	void theFormsAskForWhateverTheShippedMarketsWant() {
		this.runner.run((context) -> assertThat(context).hasNotFailed());
	}

	@ParameterizedTest
	@CsvSource({
			"upload-evidence, '\"key\": \"accountCertificate\"', '\"key\": \"accountCertified\"', "
					+ "document, accountCertificate",
			"upload-evidence, '\"upload\": \"account-certificate\",', '', document, accountCertificate",
			"state-facts, '\"key\": \"contactQq\"', '\"key\": \"contactIcq\"', contact, contactQq" })
	void whatNoFieldAsksForStopsTheStart(String form, String right, String wrong, String what, String id,
			@TempDir Path forms) throws IOException {
		for (String named : List.of("state-facts", "upload-evidence")) {
			String text = form(named);
			assertThat(named.equals(form)).isEqualTo(text.contains(right));
			Files.writeString(forms.resolve(named + ".form"), text.replace(right, wrong));
		}
		this.runner.withPropertyValues("ruzhu.forms=" + forms)
			.run((context) -> assertThat(context).getFailure()
				.rootCause()
				.hasMessageContaining("asks for the %s '%s', but forms/%s.form has no such field", what, id, form)
				.hasMessageStartingWith("markets/tencent-"));
	}

	@Test
	void aDocumentThatEndsWithoutAFieldForItsLastDayStopsTheStart(@TempDir Path forms) throws IOException {
		Files.writeString(forms.resolve("state-facts.form"), form("state-facts"));
		Files.writeString(forms.resolve("upload-evidence.form"),
				form("upload-evidence").replace("\"ends\"", "\"end\""));
		this.runner.withPropertyValues("ruzhu.forms=" + forms)
			.run((context) -> assertThat(context).getFailure()
				.rootCause()
				.hasMessageContaining("the document 'legalRepresentativeId' ends")
				.hasMessageContaining("'ends'"));
	}

	private static String form(String name) throws IOException {
		return new ClassPathResource("forms/" + name + ".form").getContentAsString(StandardCharsets.UTF_8);
	}

}
